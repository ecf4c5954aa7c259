import sharp from 'sharp';
import { clamp, noise } from './noise.ts';
import { overprint } from './overprint.ts';
import { marksOver, sheetUnder } from './paper.ts';
import type { Drawing, Plate } from './plate.ts';
import { random } from './random.ts';
import { type Box, WHOLE_SHEET } from './sheet.ts';

/** Red, green and blue bytes, row by row. */
export type Picture = { pixels: Uint8Array; width: number; height: number };

/** Who signed it and how many there are: the only facts of the catalog that show on the paper. */
export type Imprint = { artist: string; editionSize: number };

/**
 * Pulls a print: the part of the sheet that `view` frames, `width` pixels wide. A detail is not an enlargement but the
 * same plate printed larger, so its edges are as sharp as those of the whole.
 */
export async function pull(plate: Plate, imprint: Imprint, width: number, view: Box = WHOLE_SHEET): Promise<Picture> {
  const height = Math.round((width * view.height) / view.width);
  const under = sheetUnder(plate);
  const over = marksOver(plate, imprint.artist, imprint.editionSize);
  const { drawing } = plate;
  const flat = drawing.kind === 'vector' ? under + drawn(drawing) + over : under + over;
  const picture = await rasterise(flat, view, width, height);
  if (drawing.kind === 'separations') overprint(picture, view, plate.box, drawing.separations());
  return texture(picture, view, plate.slug);
}

const kept = new WeakMap<Drawing, string>();
/** Some plates take seconds to grow and are pulled several times; each is drawn once. */
function drawn(drawing: Drawing & { kind: 'vector' }): string {
  const svg = kept.get(drawing) ?? drawing.svg();
  kept.set(drawing, svg);
  return svg;
}

/** SVG content in sheet units to pixels. */
export async function rasterise(content: string, view: Box, width: number, height: number): Promise<Picture> {
  const box = `${view.x} ${view.y} ${view.width} ${view.height}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}">${content}</svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width, height };
}

/**
 * The tooth of the paper: pale where it stands up, and through a dark ink it shows as specks that took less colour.
 * It is fixed to the sheet, so it grows with the magnification like everything else.
 */
function texture(picture: Picture, view: Box, seed: string): Picture {
  const tooth = noise(random(`${seed} tooth`));
  const { pixels, width, height } = picture;
  const unit = view.width / width;
  for (let row = 0, at = 0; row < height; row++) {
    const y = view.y + row * unit;
    for (let column = 0; column < width; column++, at += 3) {
      const x = view.x + column * unit;
      const grain = tooth(x / 2.1, y / 2.1) * 0.6 + tooth(x / 9 + 70, y / 7) * 0.4;
      for (let channel = at; channel < at + 3; channel++) {
        const value = pixels[channel] as number;
        pixels[channel] = clamp(value + grain * (3 + (255 - value) * 0.055), 0, 255);
      }
    }
  }
  return picture;
}
