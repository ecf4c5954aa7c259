import { clamp } from './noise.ts';
import type { Separation } from './plate.ts';
import type { Picture } from './print.ts';
import { type Box, contains } from './sheet.ts';

/**
 * Lays risograph inks on a picture, one after another. Soy ink is transparent: each layer takes away its share of what
 * the paper and the inks below still reflect, which is a multiplication channel by channel. A tone becomes dots on a
 * turned grid, larger where more ink is wanted; from one half upwards the dots join and leave round holes.
 */
export function overprint(picture: Picture, view: Box, box: Box, separations: readonly Separation[]): void {
  for (const separation of separations) layer(picture, view, box, separation);
}

function layer(
  { pixels, width, height }: Picture,
  view: Box,
  box: Box,
  { ink, angle, pitch, offset, tone }: Separation,
): void {
  const taken = [1, 3, 5].map(i => 1 - Number.parseInt(ink.slice(i, i + 2), 16) / 255);
  const unit = view.width / width;
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let row = 0, at = 0; row < height; row++) {
    const y = view.y + (row + 0.5) * unit - offset[1];
    for (let column = 0; column < width; column++, at += 3) {
      const x = view.x + (column + 0.5) * unit - offset[0];
      if (!contains(box, x, y)) continue;
      const wanted = tone(x, y);
      if (wanted <= 0) continue;
      const coverage =
        pitch === 0
          ? clamp(wanted)
          : dot((x * cos + y * sin) / pitch, (y * cos - x * sin) / pitch, wanted, unit / pitch);
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = (pixels[at + channel] as number) * (1 - coverage * (taken[channel] as number));
      }
    }
  }
}

/** Coverage of a pixel by a round-dot screen; `blur` is the pixel's size in screen cells, for soft edges. */
function dot(u: number, v: number, wanted: number, blur: number): number {
  const height = (Math.cos(u * Math.PI * 2) + Math.cos(v * Math.PI * 2)) / 4 + 0.5;
  const level = 1 - clamp(wanted, 0, 1);
  const softness = Math.max(0.05, blur * 1.9);
  return clamp((height - level) / softness + 0.5);
}
