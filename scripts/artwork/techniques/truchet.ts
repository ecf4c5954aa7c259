import type { Random } from '../press/random.ts';
import type { Box } from '../press/sheet.ts';
import { disc, n, rect, stroke } from '../press/svg.ts';

/**
 * Truchet tiles. In 1704 Sébastien Truchet counted what can be laid with one tile in two colours; Cyril Smith's tile of
 * 1987, two quarter circles round opposite corners, needs only to be turned or not. Whatever the coin says, arcs meet
 * at the middles of the edges, so the whole is closed curves. And because the corners of a grid can be coloured like a
 * chessboard, the land between the curves takes two colours that never touch: the picture colours itself.
 */
export type Grid = { box: Box; columns: number; rows: number };

export type Smith = Grid & {
  source: Random;
  ground: readonly [even: string, odd: string];
  line: { colour: string; width: number };
  /** Colour of a pool, the full circle where four tiles turn towards one corner; null leaves it. */
  pool: (x: number, y: number) => string | null;
};

export function smithTiles({ box, columns, rows, source, ground, line, pool }: Smith): string {
  const size = box.width / columns;
  const turned = Array.from({ length: rows }, () => Array.from({ length: columns }, () => source.chance(0.5)));
  const isTurned = (row: number, column: number) => turned[row]?.[column] === true;
  const land: string[] = [];
  const arcs: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [box.x + column * size, box.y + row * size];
      const corners = isTurned(row, column)
        ? ([
            [1, 0],
            [0, 1],
          ] as const)
        : ([
            [0, 0],
            [1, 1],
          ] as const);
      const parity = (row + column + (isTurned(row, column) ? 1 : 0)) % 2;
      land.push(rect({ x, y, width: size + 0.8, height: size + 0.8 }, ground[1 - parity] as string));
      for (const [cx, cy] of corners) {
        const quarter = arc(x, y, size, cx, cy, size / 2);
        land.push(
          `<path d="${quarter}L${n(x + cx * size)} ${n(y + cy * size)}Z" fill="${ground[parity]}" stroke="${ground[parity]}" stroke-width="0.9"/>`,
        );
        arcs.push(stroke(quarter, line.colour, line.width, 'style="stroke-linecap:butt"'));
      }
    }
  }
  const pools: string[] = [];
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const closed =
        !isTurned(row, column) &&
        !isTurned(row - 1, column - 1) &&
        isTurned(row - 1, column) &&
        isTurned(row, column - 1);
      const [x, y] = [box.x + column * size, box.y + row * size];
      const colour = closed ? pool(x, y) : null;
      if (colour) pools.push(disc(x, y, size / 2, colour));
    }
  }
  return land.join('') + pools.join('') + arcs.join('');
}

export type Nested = Grid & {
  source: Random;
  ground: string;
  /** Bands to the side of the smallest tile; a tile twice as large has twice as many, so all edges meet. */
  bands: number;
  /** Whether a large tile is split in four. */
  splits: (x: number, y: number) => boolean;
  inks: readonly string[];
};

/** Tiles of two sizes with bands of one width: the idea of Christopher Carlson's multi-scale Truchet patterns (2018). */
export function nestedTiles(nested: Nested): string {
  const { box, columns, rows, splits, bands } = nested;
  const size = box.width / columns;
  const parts: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [box.x + column * size, box.y + row * size];
      if (!splits(x + size / 2, y + size / 2)) parts.push(bandTile(nested, x, y, size, bands * 2));
      else
        for (const [dx, dy] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          parts.push(bandTile(nested, x + (dx * size) / 2, y + (dy * size) / 2, size / 2, bands));
        }
    }
  }
  return parts.join('');
}

function bandTile({ source, ground, inks }: Nested, x: number, y: number, size: number, count: number): string {
  const pitch = size / count;
  const corners = source.chance(0.5)
    ? ([
        [0, 0],
        [1, 1],
      ] as const)
    : ([
        [1, 0],
        [0, 1],
      ] as const);
  const id = `t${n(x)}-${n(y)}`.replaceAll('.', '_');
  const arcs = corners.map(([cx, cy]) => {
    const turn = source.int(inks.length);
    const cover = `<path d="${arc(x, y, size, cx, cy, size)}L${n(x + cx * size)} ${n(y + cy * size)}Z" fill="${ground}"/>`;
    const rings = Array.from({ length: count }, (_, ring) => {
      const colour = inks[(turn + Math.floor((ring * 2) / count) + (ring % 3 === 1 ? 1 : 0)) % inks.length] as string;
      return stroke(arc(x, y, size, cx, cy, (ring + 0.5) * pitch), colour, pitch * 0.62, 'style="stroke-linecap:butt"');
    });
    return cover + rings.join('');
  });
  const box = rect({ x: x - 0.4, y: y - 0.4, width: size + 0.8, height: size + 0.8 }, ground);
  return `<clipPath id="${id}">${box}</clipPath><g clip-path="url(#${id})">${box}${arcs.join('')}</g>`;
}

/** A quarter circle inside a tile round one of its corners. */
function arc(x: number, y: number, size: number, cx: 0 | 1, cy: 0 | 1, r: number): string {
  const [ox, oy] = [x + cx * size, y + cy * size];
  const [sx, sy] = [cx === 0 ? 1 : -1, cy === 0 ? 1 : -1];
  return `M${n(ox + sx * r)} ${n(oy)}A${n(r)} ${n(r)} 0 0 ${sx * sy > 0 ? 1 : 0} ${n(ox)} ${n(oy + sy * r)}`;
}
