import sharp from 'sharp';
import { type Picture, rasterise } from '../press/print.ts';
import { WHOLE_SHEET } from '../press/sheet.ts';
import { frame, rebate } from './frame.ts';
import { hangings, rooms } from './index.ts';

/** Hangs a front view, already pulled, in its room. */
export async function hang(slug: string, front: Picture, width: number): Promise<Picture> {
  const [name, wood] = hangings[slug] ?? (['bench', 'oak'] as const);
  const room = rooms[name]();
  const height = Math.round(width * 1.25);
  const scale = width / WHOLE_SHEET.width;
  const { pixels } = await rasterise(room.back + frame(room.hang, wood, room.shade), WHOLE_SHEET, width, height);
  const framed = await sharp(front.pixels, { raw: { width: front.width, height: front.height, channels: 3 } })
    .resize(Math.round(room.hang.width * scale), Math.round(room.hang.height * scale))
    .png({ compressionLevel: 1 })
    .toBuffer();
  const over = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1250" width="${width}" height="${height}">${rebate(room.hang)}${room.front}</svg>`;
  const data = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([
      { input: framed, left: Math.round(room.hang.x * scale), top: Math.round(room.hang.y * scale) },
      { input: Buffer.from(over) },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { pixels: new Uint8Array(data), width, height };
}
