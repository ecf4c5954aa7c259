import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from '../press/print.ts';
import { card } from './card.ts';
import { ico } from './ico.ts';
import { mark } from './mark.ts';

/** Writes icon.svg, icon.png (180 px), favicon.ico (16, 32 and 48 px) and the card that links unfold to. */
export async function drawMarks(folder: string, shown: readonly Picture[]): Promise<void> {
  const png = (size: number) =>
    sharp(Buffer.from(mark(size)))
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
  await writeFile(`${folder}icon.svg`, `${mark(64)}\n`);
  await writeFile(`${folder}icon.png`, await png(180));
  const sizes = [16, 32, 48];
  await writeFile(`${folder}favicon.ico`, ico(sizes, await Promise.all(sizes.map(png))));
  if (shown.length > 0) await writeFile(`${folder}og.jpg`, await card(shown));
}
