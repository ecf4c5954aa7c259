import type { Random } from '../press/random.ts';
import { type Box, contains, type Point } from '../press/sheet.ts';

/**
 * Flow fields. A field gives a direction to every point of the plate; a line is what a thread does when it is let go
 * there and follows. The art is in where the lines stop. Here each one stops a set distance before it would meet
 * another (the evenly spaced streamlines of Jobard and Lefer, 1997), so the plate fills without ever crossing itself,
 * and the gaps, where only short threads would fit, become the drawing's breath.
 */
export type Flow = {
  bounds: Box;
  /** Direction in radians at a point. */
  angle: (x: number, y: number) => number;
  /** Distance kept between neighbours at a point. */
  gap: (x: number, y: number) => number;
  /** False where no line may go. */
  open?: (x: number, y: number) => boolean;
  shortest: number;
  longest: number;
  source: Random;
  /** Lines that are there already; nothing comes near them. */
  laid?: readonly Point[][];
};

const STEP = 2.5;

/** Lines that fill the bounds, in the order in which they were laid. */
export function streamlines(flow: Flow): Point[][] {
  const { bounds, gap, source, shortest } = flow;
  const taken = neighbourhood(bounds);
  for (const line of flow.laid ?? []) for (const point of line) taken.add(point);
  const lines: Point[][] = [];
  for (const [x, y] of starts(bounds, gap, source)) {
    if (!isFree(flow, taken, x, y, 1)) continue;
    const line = thread(flow, x, y, (px, py) => isFree(flow, taken, px, py, 0.62));
    if (line.length * STEP < shortest) continue;
    lines.push(line);
    for (const point of line) taken.add(point);
  }
  return lines;
}

/** One line through a point, grown both ways for as long as `may` allows and the longest length lasts. */
export function thread(
  flow: Pick<Flow, 'angle' | 'longest'>,
  x: number,
  y: number,
  may: (x: number, y: number) => boolean,
): Point[] {
  const half = flow.longest / 2 / STEP;
  const grow = (way: 1 | -1) => {
    const points: Point[] = [];
    let [px, py] = [x, y];
    for (let i = 0; i < half; i++) {
      const a = flow.angle(px, py);
      px += Math.cos(a) * STEP * way;
      py += Math.sin(a) * STEP * way;
      if (!may(px, py)) break;
      points.push([px, py]);
    }
    return points;
  };
  return [...grow(-1).reverse(), [x, y], ...grow(1)];
}

type Taken = ReturnType<typeof neighbourhood>;

function isFree({ bounds, open, gap }: Flow, taken: Taken, x: number, y: number, share: number): boolean {
  return contains(bounds, x, y) && (open?.(x, y) ?? true) && !taken.within(x, y, gap(x, y) * share);
}

function starts(bounds: Box, gap: Flow['gap'], source: Random): Point[] {
  const pitch = gap(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2) * 0.8;
  const points: Point[] = [];
  for (let y = bounds.y; y < bounds.y + bounds.height; y += pitch) {
    for (let x = bounds.x; x < bounds.x + bounds.width; x += pitch) {
      points.push([x + source.next() * pitch, y + source.next() * pitch]);
    }
  }
  return source.shuffled(points);
}

/** Points in a grid of buckets, to ask quickly whether one lies near. */
function neighbourhood(bounds: Box) {
  const cell = 8;
  const columns = Math.ceil(bounds.width / cell) + 1;
  const buckets = new Map<number, Point[]>();
  const at = (x: number, y: number) => Math.floor((y - bounds.y) / cell) * columns + Math.floor((x - bounds.x) / cell);
  return {
    add(point: Point) {
      const key = at(point[0], point[1]);
      const bucket = buckets.get(key);
      if (bucket) bucket.push(point);
      else buckets.set(key, [point]);
    },
    within(x: number, y: number, distance: number): boolean {
      const reach = Math.ceil(distance / cell);
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          for (const [px, py] of buckets.get(at(x + dx * cell, y + dy * cell)) ?? []) {
            if ((px - x) ** 2 + (py - y) ** 2 < distance * distance) return true;
          }
        }
      }
      return false;
    },
  };
}
