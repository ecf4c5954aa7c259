import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from '../press/print.ts';
import { card } from './card.ts';
import { ico } from './ico.ts';

/**
 * The mark of the house: a plate and its counterproof. A capital C and its mirror image face each other across a fold,
 * one in ink, one in vermilion, inside the dent of a plate; together they close a ring.
 */
export function mark(size: number, { tile = true } = {}): string {
  const ground = tile
    ? '<rect x="2" y="2" width="60" height="60" rx="9" fill="#faf7f1"/><rect x="7" y="7" width="50" height="50" rx="3" fill="none" stroke="#d9cfbf" stroke-width="1.6"/>'
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}">${ground}<path d="M30 13A19 19 0 0 0 30 51V43A11 11 0 0 1 30 21Z" fill="#1d1a17"/><path d="M34 13A19 19 0 0 1 34 51V43A11 11 0 0 0 34 21Z" fill="#d8472b"/></svg>`;
}

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
