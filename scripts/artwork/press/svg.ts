import type { Box, Point } from './sheet.ts';

/** One decimal is a tenth of a thousandth of the sheet: finer than any view of it, and it keeps the text short. */
export const n = (value: number) => String(Math.round(value * 10) / 10);

/** Path data through the points, straight from one to the next. */
export function through(points: readonly Point[], closed = false): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** A line of one width with round ends. */
export function stroke(data: string, colour: string, width: number, more = ''): string {
  return `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export const fill = (data: string, colour: string, more = '') => `<path d="${data}" fill="${colour}" ${more}/>`;

export const disc = (x: number, y: number, r: number, colour: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${colour}" ${more}/>`;

export const rect = (box: Box, colour: string, more = '') =>
  `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" fill="${colour}" ${more}/>`;

/** One pass through the press: what is drawn in it darkens what was printed before, as transparent ink does. */
export const ink = (content: string, offset: Point = [0, 0]) =>
  `<g style="mix-blend-mode:multiply" transform="translate(${n(offset[0])} ${n(offset[1])})">${content}</g>`;

/** Content cut off at the edge of a box. */
export function within(box: Box, id: string, content: string): string {
  return `<clipPath id="${id}">${rect(box, '#000')}</clipPath><g clip-path="url(#${id})">${content}</g>`;
}
