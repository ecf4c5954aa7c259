import type { Field } from '../press/noise.ts';
import type { Box, Point } from '../press/sheet.ts';
import { n } from '../press/svg.ts';

/**
 * Contours. Sample a field on a grid, choose a height, and walk along the line where the field passes through it
 * (marching squares: of a cell's four corners some are above and some below, which leaves sixteen cases and at most two
 * crossings). Beyond the border the field counts as bottomless, so every line closes and can be filled as well as
 * drawn. The same walk outlines a hill, a fathom line, a fingerprint's ridge or a lichen.
 */
export type Samples = { box: Box; columns: number; rows: number; values: Float32Array };

export function sample(box: Box, columns: number, field: Field): Samples {
  const rows = Math.round((columns * box.height) / box.width);
  const values = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = box.x + (column * box.width) / (columns - 1);
      values[row * columns + column] = field(x, box.y + (row * box.height) / (rows - 1));
    }
  }
  return { box, columns, rows, values };
}

/** Path data of all closed lines at a height; fill it with `fill-rule="evenodd"`. */
export function isolines(samples: Samples, height: number): string {
  const { columns, rows, values, box } = samples;
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows
      ? -1e3
      : (values[row * columns + column] as number) - height;
  const next = new Map<string, string>();
  const places = new Map<string, Point>();
  const crossing = (ax: number, ay: number, bx: number, by: number): string => {
    const key = ax + ay < bx + by ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
    if (!places.has(key)) {
      const [a, b] = [at(ax, ay), at(bx, by)];
      const t = a / (a - b);
      places.set(key, [clampTo(columns, ax + (bx - ax) * t), clampTo(rows, ay + (by - ay) * t)]);
    }
    return key;
  };
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      for (const [from, to] of cell(column, row, at, crossing)) next.set(from, to);
    }
  }
  const [sx, sy] = [box.width / (columns - 1), box.height / (rows - 1)];
  return loops(next)
    .map(loop =>
      smooth(loop.map(key => places.get(key) as Point).map(([x, y]): Point => [box.x + x * sx, box.y + y * sy])),
    )
    .join('');
}

/** Crossings outside the grid are pulled back onto its border. */
const clampTo = (count: number, value: number) => Math.min(count - 1, Math.max(0, value));

type At = (column: number, row: number) => number;
type Crossing = (ax: number, ay: number, bx: number, by: number) => string;

/** The pieces of line inside one cell, each with the high ground on its right. */
function cell(x: number, y: number, at: At, crossing: Crossing): [string, string][] {
  const [a, b, c, d] = [at(x, y) > 0, at(x + 1, y) > 0, at(x + 1, y + 1) > 0, at(x, y + 1) > 0];
  if (a === b && b === c && c === d) return [];
  const top = () => crossing(x, y, x + 1, y);
  const right = () => crossing(x + 1, y, x + 1, y + 1);
  const foot = () => crossing(x, y + 1, x + 1, y + 1);
  const left = () => crossing(x, y, x, y + 1);
  // Sides in clockwise order; where the walk leaves high ground a line ends, where it enters one begins.
  const sides = [
    [a, b, top],
    [b, c, right],
    [c, d, foot],
    [d, a, left],
  ] as const;
  const rising = sides.filter(([from, to]) => !from && to).map(([, , side]) => side());
  const falling = sides.filter(([from, to]) => from && !to).map(([, , side]) => side());
  if (rising.length === 1) return [[falling[0] as string, rising[0] as string]];
  return a
    ? [
        [top(), left()],
        [foot(), right()],
      ]
    : [
        [right(), top()],
        [left(), foot()],
      ];
}

function loops(next: Map<string, string>): string[][] {
  const found: string[][] = [];
  for (const start of next.keys()) {
    if (!next.has(start)) continue;
    const loop: string[] = [];
    let key: string | undefined = start;
    while (key !== undefined) {
      loop.push(key);
      const following: string | undefined = next.get(key);
      next.delete(key);
      key = following === start ? undefined : following;
    }
    if (loop.length > 5) found.push(loop);
  }
  return found;
}

/** Quadratic curves through the middles of the pieces: the grid no longer shows. */
function smooth(points: readonly Point[]): string {
  const middle = (i: number): Point => {
    const [a, b] = [points[i % points.length] as Point, points[(i + 1) % points.length] as Point];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  };
  const [x, y] = middle(points.length - 1);
  const curves = points.map((point, i) => {
    const [mx, my] = middle(i);
    return `Q${n(point[0])} ${n(point[1])} ${n(mx)} ${n(my)}`;
  });
  return `M${n(x)} ${n(y)}${curves.join('')}Z`;
}
