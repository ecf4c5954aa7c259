import { noise, ramp } from '../press/noise.ts';
import type { Separation } from '../press/plate.ts';
import { random } from '../press/random.ts';
import { PLATE } from '../press/sheet.ts';
import {
  bar,
  block,
  circle,
  flat,
  heaviest,
  overlap,
  type Shape,
  toned,
  union,
  without,
} from '../techniques/shapes.ts';

const HORIZON = 742;
const whole = block(PLATE.x, PLATE.y, PLATE.x + PLATE.width, PLATE.y + PLATE.height);

/** A container crane: two legs, a portal, a mast, a long jib held up by stays. `way` is where the jib points. */
function crane(x: number, size: number, way: 1 | -1): Shape {
  const at = (dx: number, dy: number) => [x + dx * size * way, HORIZON - dy * size] as const;
  return union(
    bar(at(-70, 0), at(-52, 250), 17 * size),
    bar(at(70, 0), at(52, 250), 17 * size),
    bar(at(-64, 96), at(64, 96), 13 * size),
    bar(at(-96, 250), at(300, 262), 20 * size),
    bar(at(-36, 250), at(10, 420), 15 * size),
    bar(at(36, 250), at(10, 420), 15 * size),
    bar(at(10, 412), at(282, 262), 6 * size),
    bar(at(10, 412), at(150, 258), 6 * size),
    bar(at(10, 412), at(-92, 250), 6 * size),
    block(
      x + 205 * size * way - 24 * size,
      HORIZON - 244 * size,
      x + 205 * size * way + 24 * size,
      HORIZON - 222 * size,
    ),
    bar(at(205, 226), at(205, 130), 4 * size),
  );
}

/** The same below the horizon, broken into level bands that drift apart with depth. */
function mirrored(shape: Shape): Shape {
  const ripple = noise(random('crane-day ripple'));
  return (x, y) => {
    const depth = y - HORIZON;
    if (depth < 6) return 1;
    const band = Math.floor(depth / 15);
    const gap = Math.abs((depth % 15) - 7.5) - (7.2 - band * 0.17);
    return Math.max(shape(x + ripple(band * 0.7, 3) * (10 + band * 2.4), HORIZON - depth * 1.16), gap);
  };
}

export function craneDay(): Separation[] {
  const [near, far, small] = [crane(345, 1.16, 1), crane(690, 0.92, -1), crane(600, 0.5, 1)];
  const sun = circle(655, 268, 92);
  const water = block(PLATE.x, HORIZON + 6, PLATE.x + PLATE.width, PLATE.y + PLATE.height);
  const boxes = union(
    ...[0, 1, 2, 3, 4, 5].map(i => block(452 + i * 54, HORIZON - 34 - (i % 3) * 30, 500 + i * 54, HORIZON)),
  );
  const orange = union(near, small);
  return [
    {
      ink: '#f0703a',
      angle: 15,
      pitch: 9,
      offset: [3, -2],
      tone: heaviest(
        flat(orange),
        flat(mirrored(orange)),
        toned(sun, (_, y) => 0.35 + 0.5 * ramp(180, 360, y)),
        flat(overlap(boxes, x => Math.sin(x / 34))),
      ),
    },
    {
      ink: '#14727a',
      angle: 75,
      pitch: 9,
      offset: [-2.5, 2],
      tone: heaviest(
        flat(far),
        flat(mirrored(far)),
        flat(boxes),
        toned(water, (_, y) => 0.3 + 0.3 * ramp(HORIZON, 1074, y)),
        toned(whole, (_, y) => 0.24 * ramp(560, 100, y)),
      ),
    },
    {
      ink: '#22345f',
      angle: 45,
      pitch: 9,
      offset: [2, 3.5],
      tone: heaviest(
        flat(block(PLATE.x, HORIZON - 3, PLATE.x + PLATE.width, HORIZON + 9)),
        toned(water, (_, y) => 0.42 * ramp(HORIZON + 120, 1074, y)),
        toned(overlap(near, far), () => 0.9),
      ),
    },
  ];
}

type Tower = { left: number; top: number; right: number; foot: number; pitch: number; near: boolean };

const FOOT = PLATE.y + PLATE.height;
const towers: readonly Tower[] = [
  { left: 150, top: 520, right: 300, foot: FOOT, pitch: 30, near: false },
  { left: 420, top: 400, right: 560, foot: FOOT, pitch: 28, near: false },
  { left: 720, top: 560, right: 888, foot: FOOT, pitch: 28, near: false },
  { left: 112, top: 700, right: 212, foot: FOOT, pitch: 34, near: true },
  { left: 262, top: 610, right: 440, foot: FOOT, pitch: 36, near: true },
  { left: 530, top: 480, right: 742, foot: FOOT, pitch: 38, near: true },
];

/** Where somebody is still awake: some windows of a tower, the same ones every night. */
function lit({ left, top, right, foot, pitch }: Tower, share: number): Shape {
  const night = random(`night-bus ${left}`);
  const columns = Math.floor((right - left - 22) / pitch);
  const rows = Math.floor((foot - top - 30) / (pitch * 1.25));
  const start = (left + right - columns * pitch) / 2;
  const on = Array.from({ length: columns * rows }, () => night.chance(share));
  return (x, y) => {
    const [column, row] = [Math.floor((x - start) / pitch), Math.floor((y - top - 22) / (pitch * 1.25))];
    if (column < 0 || row < 0 || column >= columns || row >= rows || !on[row * columns + column]) return 9;
    const [dx, dy] = [x - start - (column + 0.5) * pitch, y - top - 22 - (row + 0.5) * pitch * 1.25];
    return Math.max(Math.abs(dx) - pitch * 0.29, Math.abs(dy) - pitch * 0.38);
  };
}

export function nightBus(): Separation[] {
  const wall = ({ left, top, right, foot }: Tower) => block(left, top, right, foot);
  const near = towers.filter(tower => tower.near);
  const far = towers.filter(tower => !tower.near);
  const [nearWalls, farWalls] = [union(...near.map(wall)), union(...far.map(wall))];
  const nearLit = union(...near.map(tower => lit(tower, 0.34)));
  const farLit = without(union(...far.map(tower => lit(tower, 0.3))), nearWalls);
  const moon = circle(330, 318, 138);
  const windows = union(nearLit, farLit);
  const sky = without(without(whole, moon), union(nearWalls, farWalls));
  return [
    {
      ink: '#f5d27a',
      angle: 0,
      pitch: 9,
      offset: [0, 0],
      tone: heaviest(
        toned(moon, () => 0.9),
        flat(windows),
        toned(sky, (_, y) => 0.5 * ramp(480, 900, y)),
      ),
    },
    {
      ink: '#f28a3c',
      angle: 15,
      pitch: 9,
      offset: [3, 2],
      tone: heaviest(
        flat(windows),
        toned(moon, (x, y) => 0.75 * ramp(250, 440, x * 0.5 + y * 0.6)),
        toned(sky, (_, y) => 0.65 * ramp(520, 1010, y)),
      ),
    },
    {
      ink: '#7a4f8f',
      angle: 75,
      pitch: 9,
      offset: [-3, 2],
      tone: heaviest(
        flat(without(union(nearWalls, farWalls), windows)),
        toned(sky, (_, y) => 0.75 - 0.35 * ramp(300, 900, y)),
      ),
    },
    {
      ink: '#1d2650',
      angle: 45,
      pitch: 9,
      offset: [2.5, -3],
      tone: heaviest(
        flat(without(nearWalls, nearLit)),
        toned(without(farWalls, windows), (_, y) => 0.18 + 0.5 * ramp(500, 1074, y)),
        toned(sky, (_, y) => 0.72 * ramp(640, 100, y)),
      ),
    },
  ];
}
