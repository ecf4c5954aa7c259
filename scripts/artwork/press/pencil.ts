import { noise } from './noise.ts';
import { random } from './random.ts';
import type { Point } from './sheet.ts';
import { stroke, through } from './svg.ts';

/** The first of the edition in pencil, "1/50", written as strokes so that no font is needed. */
export function edition(size: number, x: number, baseline: number, colour: string): string {
  let at = x;
  return [...`1/${size}`]
    .map(sign => {
      const line = through(
        (SIGNS[sign] ?? []).map(([sx, sy]) => [at + sx * 9 + (1 - sy) * 3, baseline - 20 + sy * 20] as Point),
      );
      at += sign === '1' ? 10 : 15;
      return stroke(line, colour, 1.7, 'opacity="0.8"');
    })
    .join('');
}

/** A signature nobody can read: loops that lean right, wide at first and hurried at the end; the same hand each time. */
export function signature(artist: string, x: number, baseline: number, colour: string): string {
  const hand = random(`${artist} signs`);
  const tremble = noise(hand);
  const letters = 5 + hand.int(4);
  const points: Point[] = [];
  const length = 116;
  for (let i = 0; i <= 150; i++) {
    const t = i / 150;
    const loop = t * letters * Math.PI * 2;
    const tall = (t < 0.13 ? 25 : 8 + 9 * Math.abs(tremble(t * 9, 3))) * (1 - t * 0.45);
    const px = x + t * length + Math.cos(loop) * (7 - 4 * t) + tall * 0.25;
    points.push([px, baseline - 8 - Math.sin(loop) * tall * 0.62 + tremble(t * 4, 8) * 4]);
  }
  const flourish: Point[] = [
    [x - 6, baseline + 5],
    [x + 60, baseline + 1],
    [x + length + 14, baseline - 5],
  ];
  return (
    stroke(through(points), colour, 1.7, 'opacity="0.8"') + stroke(through(flourish), colour, 1.2, 'opacity="0.6"')
  );
}

const SIGNS: Record<string, readonly Point[]> = {
  '0': [
    [0.5, 0],
    [0.12, 0.25],
    [0.08, 0.7],
    [0.45, 1],
    [0.85, 0.75],
    [0.9, 0.25],
    [0.5, 0],
  ],
  '1': [
    [0.1, 0.25],
    [0.5, 0],
    [0.5, 1],
  ],
  '2': [
    [0.1, 0.25],
    [0.45, 0],
    [0.85, 0.22],
    [0.7, 0.55],
    [0.05, 1],
    [0.95, 0.98],
  ],
  '5': [
    [0.85, 0],
    [0.25, 0.02],
    [0.15, 0.45],
    [0.6, 0.4],
    [0.9, 0.68],
    [0.6, 0.98],
    [0.08, 0.95],
  ],
  '/': [
    [0.9, -0.1],
    [0.1, 1.1],
  ],
};
