import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from './print.ts';

const raw = ({ width, height }: Picture) => ({ raw: { width, height, channels: 3 as const } });

type Format = 'avif' | 'webp';

/**
 * Writes a picture as AVIF and WebP in each width (pixels). Each file has an allowance of bytes and takes the best
 * quality that keeps it, because all pictures of the shop together have to stay under 8 MB. Answers the bytes written.
 */
export async function encode(
  picture: Picture,
  folder: string,
  name: string,
  widths: readonly number[],
): Promise<number> {
  let bytes = 0;
  for (const width of widths) {
    const resized = await sharp(picture.pixels, raw(picture))
      .resize(width, Math.round(width * 1.25))
      .raw()
      .toBuffer();
    const exact = { pixels: new Uint8Array(resized), width, height: Math.round(width * 1.25) };
    for (const format of ['avif', 'webp'] as const) {
      const file = await within(ALLOWANCE[width]?.[format] ?? 40_000, exact, format);
      await writeFile(join(folder, `${name}-${width}.${format}`), file);
      bytes += file.length;
    }
  }
  return bytes;
}

/** The best encoding that keeps the allowance, or the smallest there is. */
async function within(allowance: number, picture: Picture, format: Format): Promise<Buffer> {
  let file: Buffer | undefined;
  for (const quality of QUALITIES[format]) {
    const image = sharp(picture.pixels, raw(picture));
    file = await (format === 'avif'
      ? image.avif({ quality, effort: 2 })
      : image.webp({ quality, effort: 4, preset: 'picture' })
    ).toBuffer();
    if (file.length <= allowance) break;
  }
  return file as Buffer;
}

const QUALITIES: Record<Format, readonly number[]> = { avif: [46, 38, 30, 22], webp: [58, 44, 32, 20, 10, 3] };

const ALLOWANCE: Record<number, Record<Format, number>> = {
  400: { avif: 13_500, webp: 15_500 },
  800: { avif: 34_000, webp: 34_000 },
  1200: { avif: 48_000, webp: 42_000 },
};

/** A picture of sixteen pixels' width as a data URI, for the moment before the real one arrives. Under 400 bytes. */
export async function placeholder(picture: Picture): Promise<string> {
  const tiny = await sharp(picture.pixels, raw(picture)).resize(16, 20).webp({ quality: 20, effort: 6 }).toBuffer();
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}
