import type { Random } from '../press/random.ts';
import type { Box, Point } from '../press/sheet.ts';
import { fill, through } from '../press/svg.ts';

/**
 * Wang tiles. Hao Wang's dominoes of 1961 are squares with a colour on each edge; two may lie side by side only if the
 * edges that meet agree. Here the edges are chosen first and the tiles follow: every tile is cut along its diagonals,
 * and each quarter takes the colour of its edge, so that two agreeing quarters make one lozenge across the joint.
 */
export type Dominoes = {
  box: Box;
  columns: number;
  rows: number;
  source: Random;
  /** The colours an edge at this place may take, likeliest first. */
  choices: (x: number, y: number) => readonly string[];
  /** Now and then a lozenge carries a smaller one of this colour. */
  eye: string;
};

export function dominoes({ box, columns, rows, source, choices, eye }: Dominoes): string {
  const [w, h] = [box.width / columns, box.height / rows];
  const parts: string[] = [];
  const lozenge = (x: number, y: number, rx: number, ry: number, corners: readonly Point[]) => {
    const options = choices(x, y);
    const colour = options[Math.floor(source.next() ** 1.7 * options.length)] as string;
    parts.push(fill(through(corners, true), colour, `stroke="${colour}" stroke-width="0.9"`));
    if (source.chance(0.16) && colour !== eye) {
      parts.push(
        fill(
          through(
            [
              [x - rx, y],
              [x, y - ry],
              [x + rx, y],
              [x, y + ry],
            ],
            true,
          ),
          eye,
        ),
      );
    }
  };
  const inside = (x: number, y: number): Point => [
    Math.min(box.x + box.width, Math.max(box.x, x)),
    Math.min(box.y + box.height, Math.max(box.y, y)),
  ];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const [x, y] = [box.x + column * w, box.y + row * h];
      // The upright edge below this corner, then the level edge to its right.
      if (row < rows) {
        const corners = [
          [x, y],
          [x + w / 2, y + h / 2],
          [x, y + h],
          [x - w / 2, y + h / 2],
        ].map(([px, py]) => inside(px as number, py as number));
        lozenge(x, y + h / 2, column % columns === 0 ? 0 : w / 5, h / 5, corners);
      }
      if (column < columns) {
        const corners = [
          [x, y],
          [x + w / 2, y - h / 2],
          [x + w, y],
          [x + w / 2, y + h / 2],
        ].map(([px, py]) => inside(px as number, py as number));
        lozenge(x + w / 2, y, w / 5, row % rows === 0 ? 0 : h / 5, corners);
      }
    }
  }
  return parts.join('');
}
