/**
 * Measures of a sheet. Every plate is drawn in these units whatever its printed size: the sheet is 1000 wide and 1250
 * high, the plate lies a little above the middle, as a printer would set it, and leaves room below for the pencil.
 */
export const SHEET = { width: 1000, height: 1250 } as const;

export type Box = { x: number; y: number; width: number; height: number };
export type Point = readonly [x: number, y: number];

export const WHOLE_SHEET: Box = { x: 0, y: 0, ...SHEET };
/** The plate most prints use: 4:5 like the sheet. */
export const PLATE: Box = { x: 112, y: 104, width: 776, height: 970 };

export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

export const contains = (box: Box, x: number, y: number) =>
  x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
