import { ramp } from '../press/noise.ts';
import type { Separation } from '../press/plate.ts';
import { PLATE } from '../press/sheet.ts';
import {
  bar,
  block,
  circle,
  flat,
  heaviest,
  melted,
  overlap,
  type Shape,
  toned,
  union,
  without,
} from '../techniques/shapes.ts';

/**
 * Riso overprints. A risograph is a stencil on an inked drum; it prints one colour at a time, and the sheet goes back
 * in for the next. So a picture is thought in separations: what yellow should do, what pink, what blue, and what
 * happens where they meet. Tones are screened into dots, each ink at an angle of its own so that the dots make rosettes
 * instead of stripes, and every drum is a hair out of register.
 */
export function threeSuns(): Separation[] {
  const sun = (x: number, y: number, r: number, lightFrom: number) => {
    const shape = circle(x, y, r);
    const [dx, dy] = [Math.cos(lightFrom), Math.sin(lightFrom)];
    return toned(shape, (px, py) => 0.56 + (((px - x) * dx + (py - y) * dy) / r) * 0.34);
  };
  return [
    { ink: '#f5c02c', angle: 0, pitch: 10, offset: [0, 0], tone: sun(500, 408, 262, 1.9) },
    { ink: '#ef5d7a', angle: 75, pitch: 10, offset: [3.5, -2], tone: sun(372, 694, 248, -0.5) },
    { ink: '#1f7fb8', angle: 45, pitch: 10, offset: [-3, 3], tone: sun(632, 716, 238, -2.6) },
  ];
}

const strips = [310, 372, 458, 512, 604, 668, 742];
const slips = [0, 26, -34, 12, 48, -22, 18, -6];
/** How far the strip at this height has slipped. */
const slip = (y: number) => slips[strips.filter(edge => edge < y).length] ?? 0;

/** Moves a shape strip by strip, with a thin cut of bare paper between. */
const sliced =
  (shape: Shape): Shape =>
  (x, y) => {
    const cut = Math.min(...strips.map(edge => Math.abs(y - edge))) - 2.6;
    return Math.max(shape(x - slip(y), y), -cut);
  };

export function pearInterrupted(): Separation[] {
  const pear = melted(circle(505, 690, 212), circle(522, 410, 104), 168);
  const stem = union(bar([528, 318], [556, 214], 15), bar([549, 222], [588, 206], 15));
  const leaf = overlap(circle(668, 312, 152), circle(610, 158, 136));
  const table = block(PLATE.x, 842, PLATE.x + PLATE.width, PLATE.y + PLATE.height);
  const shadow: Shape = (x, y) => (Math.hypot((x - 560) / 262, (y - 896) / 40) - 1) * 40;
  const wall = block(PLATE.x, PLATE.y, PLATE.x + PLATE.width, 842);
  const body = sliced(pear);
  return [
    {
      ink: '#f2b632',
      angle: 0,
      pitch: 9.5,
      offset: [0, 0],
      tone: heaviest(
        flat(body),
        flat(sliced(leaf)),
        toned(table, () => 0.22),
      ),
    },
    {
      ink: '#e85d75',
      angle: 75,
      pitch: 9.5,
      offset: [4, -2],
      tone: heaviest(
        toned(body, (x, y) => 0.05 + 0.85 * ramp(430, 730, x - slip(y) + (y - 640) * 0.22)),
        toned(without(wall, body), (_, y) => 0.32 + 0.2 * ramp(840, 120, y)),
        toned(table, () => 0.92),
      ),
    },
    {
      ink: '#2b5fa8',
      angle: 45,
      pitch: 9.5,
      offset: [-3, 3],
      tone: heaviest(
        toned(body, (x, y) => 0.62 * ramp(450, 285, x - slip(y) - (y - 640) * 0.08) + 0.35 * ramp(800, 920, y)),
        flat(sliced(stem)),
        toned(sliced(leaf), (x, y) => 0.45 + 0.5 * ramp(560, 720, x + y * 0.2)),
        toned(overlap(shadow, table), () => 0.8),
      ),
    },
  ];
}
