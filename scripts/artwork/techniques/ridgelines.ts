import type { Field } from '../press/noise.ts';
import type { Box, Point } from '../press/sheet.ts';
import { fill, stroke, through } from '../press/svg.ts';

/**
 * Ridgelines. Profiles of the same ground, cut one behind another and drawn from the back: each is filled with paper
 * below its line, so it hides what it should hide. The trick is older than computers; surveyors stacked sections this
 * way long before a pulsar made it famous.
 */
export type Ridges = {
  box: Box;
  count: number;
  /** Height in sheet units of the ground at a place; `depth` runs from 0 at the back to 1 in front. */
  height: (x: number, depth: number) => number;
  paper: string;
  colour: (depth: number) => string;
  width: (depth: number) => number;
  wobble: Field;
};

export function ridgelines({ box, count, height, paper, colour, width, wobble }: Ridges): string {
  return Array.from({ length: count }, (_, i) => {
    const depth = i / (count - 1);
    const base = box.y + box.height * depth;
    const points: Point[] = [];
    for (let x = box.x; x <= box.x + box.width + 0.1; x += box.width / 260) {
      points.push([x, base - height(x, depth) + wobble(x / 14, i * 3.1) * 0.8]);
    }
    const ground: Point[] = [...points, [box.x + box.width, base + 30], [box.x, base + 30]];
    return fill(through(ground, true), paper) + stroke(through(points), colour(depth), width(depth));
  }).join('');
}
