import type { Random } from '../press/random.ts';
import type { Point } from '../press/sheet.ts';
import { n } from '../press/svg.ts';

/**
 * One path through everything. Grow a tree over a coarse grid until it reaches every cell; then walk round the tree
 * with one hand on its bark. On a grid twice as fine that walk visits every cell exactly once and comes home without
 * having crossed itself: a Hamiltonian cycle for the price of a tree. Cut open at one place it is a path.
 */
export function onePath(columns: number, rows: number, source: Random): Point[] {
  const joined = tree(columns, rows, source);
  const linked = (ax: number, ay: number, bx: number, by: number) => joined.has(`${ax},${ay},${bx},${by}`);
  const path: Point[] = [];
  let [x, y] = [0, 0];
  let [dx, dy] = [1, 0];
  do {
    path.push([x, y]);
    // With the bark on the left hand: turn left where the tree allows it, else straight on, else right.
    const left: [number, number] = [dy, -dx];
    const ways = [left, [dx, dy], [-dy, dx], [-dx, -dy]] as [number, number][];
    const way = ways.find(([wx, wy]) => canWalk(x, y, wx, wy, columns, rows, linked)) ?? left;
    [dx, dy] = way;
    x += dx;
    y += dy;
  } while (x !== 0 || y !== 0);
  return path;
}

type Linked = (ax: number, ay: number, bx: number, by: number) => boolean;

/** Between fine cells of one coarse cell a step may not cross a branch; to another coarse cell it must follow one. */
function canWalk(x: number, y: number, wx: number, wy: number, columns: number, rows: number, linked: Linked): boolean {
  const [tx, ty] = [x + wx, y + wy];
  if (tx < 0 || ty < 0 || tx >= columns * 2 || ty >= rows * 2) return false;
  const [ax, ay] = [x >> 1, y >> 1];
  const [bx, by] = [tx >> 1, ty >> 1];
  if (ax !== bx || ay !== by) return linked(ax, ay, bx, by);
  return wx !== 0 ? !linked(ax, ay, ax, ay + (y % 2 === 0 ? -1 : 1)) : !linked(ax, ay, ax + (x % 2 === 0 ? -1 : 1), ay);
}

function tree(columns: number, rows: number, source: Random): Set<string> {
  const joined = new Set<string>();
  const seen = new Set(['0,0']);
  const edge: Point[] = [[0, 0]];
  while (edge.length > 0) {
    // Mostly from the newest cell, sometimes from an old one: long corridors with now and then a side street.
    const at = source.chance(0.72) ? edge.length - 1 : source.int(edge.length);
    const [x, y] = edge[at] as Point;
    const free = (
      [
        [x + 1, y],
        [x - 1, y],
        [x, y + 1],
        [x, y - 1],
      ] as Point[]
    ).filter(([fx, fy]) => fx >= 0 && fy >= 0 && fx < columns && fy < rows && !seen.has(`${fx},${fy}`));
    if (free.length === 0) {
      edge.splice(at, 1);
      continue;
    }
    const [nx, ny] = source.pick(free);
    seen.add(`${nx},${ny}`);
    joined.add(`${x},${y},${nx},${ny}`).add(`${nx},${ny},${x},${y}`);
    edge.push([nx, ny]);
  }
  return joined;
}

/** Path data with every corner rounded to a quarter circle of the given radius. */
export function rounded(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${n(first[0])} ${n(first[1])}`];
  for (let i = 0; i < rest.length - 1; i++) {
    const [before, corner, after] = [points[i] as Point, rest[i] as Point, rest[i + 1] as Point];
    const short = (from: Point): Point => {
      const length = Math.hypot(from[0] - corner[0], from[1] - corner[1]);
      return [
        corner[0] + ((from[0] - corner[0]) * radius) / length,
        corner[1] + ((from[1] - corner[1]) * radius) / length,
      ];
    };
    const [a, b] = [short(before), short(after)];
    parts.push(`L${n(a[0])} ${n(a[1])}Q${n(corner[0])} ${n(corner[1])} ${n(b[0])} ${n(b[1])}`);
  }
  const last = rest.at(-1) as Point;
  return `${parts.join('')}L${n(last[0])} ${n(last[1])}`;
}
