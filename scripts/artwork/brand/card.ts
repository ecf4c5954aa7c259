import sharp from 'sharp';
import type { Picture } from '../press/print.ts';
import { mark } from './mark.ts';

const [WIDTH, HEIGHT] = [1200, 630];

/** The picture a shared link unfolds to: four prints side by side on paper, with crop marks and the mark of the house. */
export async function card(shown: readonly Picture[]): Promise<Buffer> {
  const [width, height, gap] = [236, 295, 28];
  const left = (WIDTH - shown.length * width - (shown.length - 1) * gap) / 2;
  const prints = await Promise.all(
    shown.map(async (picture, i) => ({
      input: await sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 3 } })
        .resize(width, height)
        .png({ compressionLevel: 1 })
        .toBuffer(),
      left: Math.round(left + i * (width + gap)),
      top: 118 + (i % 2) * 34,
    })),
  );
  const shadows = prints
    .map(
      ({ left: x, top: y }) =>
        `<rect x="${x + 3}" y="${y + 7}" width="${width}" height="${height}" fill="#3c2f20" opacity="0.16"/>`,
    )
    .join('');
  const crop = [
    [36, 36, 1, 1],
    [WIDTH - 36, 36, -1, 1],
    [36, HEIGHT - 36, 1, -1],
    [WIDTH - 36, HEIGHT - 36, -1, -1],
  ].map(([x = 0, y = 0, sx = 1, sy = 1]) => `M${x} ${y + sy * 10}V${y + sy * 42}M${x + sx * 10} ${y}H${x + sx * 42}`);
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#f5f0e7"/>${shadows}<path d="${crop.join('')}" stroke="#1d1a17" stroke-width="1.5"/><path d="M${WIDTH / 2 - 220} 529H${WIDTH / 2 - 52}M${WIDTH / 2 + 52} 529H${WIDTH / 2 + 220}" stroke="#1d1a17" opacity="0.35"/></svg>`;
  return sharp(Buffer.from(ground))
    .composite([...prints, { input: Buffer.from(mark(78, { tile: false })), left: WIDTH / 2 - 39, top: 490 }])
    .flatten({ background: '#f5f0e7' })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
}
