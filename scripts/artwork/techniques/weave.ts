import type { Box } from '../press/sheet.ts';
import { n, rect } from '../press/svg.ts';

/**
 * Woven lines. A weave is a table of ones and zeros: where the warp lies over the weft and where under. Draw every
 * upright band first, then every level band, then lay the uprights once more wherever the table says "over", and the
 * eye does the rest. Each band is itself a sheaf of threads, with a narrow shadow where it dives.
 */
export type Band = { at: number; width: number; colour: string; threads: number };

export type Weave = {
  box: Box;
  warp: readonly Band[];
  weft: readonly Band[];
  /** True where the upright band lies on top. */
  over: (warp: number, weft: number) => boolean;
  shadow: string;
};

export function weave({ box, warp, weft, over, shadow }: Weave): string {
  const parts: string[] = [];
  for (const band of weft) parts.push(sheaf(band, box.x, box.width, 'level'));
  warp.forEach((upright, i) => {
    let from = box.y;
    // An upright is drawn in pieces, from the end of one crossing where it goes under to the start of the next.
    weft.forEach((level, j) => {
      if (over(i, j)) return;
      const [top, foot] = [level.at - level.width / 2, level.at + level.width / 2];
      parts.push(piece(upright, from, top), dip(upright, top, foot, shadow));
      from = foot;
    });
    parts.push(piece(upright, from, box.y + box.height));
  });
  weft.forEach((level, j) => {
    warp.forEach((upright, i) => {
      if (over(i, j)) parts.push(edges(upright, level, shadow));
    });
  });
  return parts.join('');
}

const piece = (band: Band, from: number, to: number) => sheaf(band, from, to - from, 'upright');

/** Darkens the level band's neighbours where the upright goes under it. */
function dip({ at, width }: Band, top: number, foot: number, shadow: string): string {
  return [top - 5, foot].map(y => rect({ x: at - width / 2, y, width, height: 5 }, shadow, 'opacity="0.32"')).join('');
}

/** Darkens a level band on both sides of an upright that lies over it. */
function edges(upright: Band, level: Band, shadow: string): string {
  const [left, right] = [upright.at - upright.width / 2 - 5, upright.at + upright.width / 2];
  return [left, right]
    .map(x => rect({ x, y: level.at - level.width / 2, width: 5, height: level.width }, shadow, 'opacity="0.32"'))
    .join('');
}

function sheaf({ at, width, colour, threads }: Band, from: number, length: number, way: 'level' | 'upright'): string {
  const pitch = width / threads;
  const lines = Array.from({ length: threads }, (_, i) => {
    const place = at - width / 2 + (i + 0.5) * pitch;
    return way === 'level' ? `M${n(from)} ${n(place)}h${n(length)}` : `M${n(place)} ${n(from)}v${n(length)}`;
  });
  const box =
    way === 'level'
      ? { x: from, y: at - width / 2, width: length, height: width }
      : { x: at - width / 2, y: from, width, height: length };
  const under = rect(box, colour);
  return `${under}<path d="${lines.join('')}" fill="none" stroke="#ffffff" stroke-opacity="0.24" stroke-width="${n(pitch * 0.34)}"/>`;
}

/** Cloth seen close: one short thread for each crossing of a fine draft, upright or level. */
export function draft(
  box: Box,
  columns: number,
  rows: number,
  over: (column: number, row: number) => string | null,
): string {
  const [w, h] = [box.width / columns, box.height / rows];
  const byColour = new Map<string, string[]>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const colour = over(column, row);
      if (!colour) continue;
      const mark = `M${n(box.x + (column + 0.5) * w)} ${n(box.y + row * h - h * 0.12)}v${n(h * 1.24)}`;
      const marks = byColour.get(colour);
      if (marks) marks.push(mark);
      else byColour.set(colour, [mark]);
    }
  }
  return [...byColour]
    .map(
      ([colour, marks]) =>
        `<path d="${marks.join('')}" fill="none" stroke="${colour}" stroke-width="${n(w * 0.82)}" stroke-linecap="round"/>`,
    )
    .join('');
}
