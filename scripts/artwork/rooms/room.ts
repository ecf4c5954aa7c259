import type { Box } from '../press/sheet.ts';
import { rect } from '../press/svg.ts';

/**
 * The rooms a print is shown in: a wall, a floor and two or three plain things, in the same units as a sheet. They are
 * drawn flat on purpose. A photograph would compete with the print; these say only how large it is and how it hangs.
 */
export type Room = {
  /** Behind the print. */
  back: string;
  /** In front of it: light that falls across the glass, leaves that reach over the frame. */
  front: string;
  /** Where the framed print hangs, without its frame; 4:5. */
  hang: Box;
  /** Strength of the shadow that the frame throws. */
  shade: number;
};

export const hangAt = (middle: number, top: number, width: number): Box => ({
  x: middle - width / 2,
  y: top,
  width,
  height: (width * 5) / 4,
});

/** Wall, floor and skirting board. */
export function shell(wall: string, floor: string, skirting: string, floorAt: number): string {
  return (
    rect({ x: 0, y: 0, width: 1000, height: floorAt }, wall) +
    rect({ x: 0, y: floorAt, width: 1000, height: 1250 - floorAt }, floor) +
    rect({ x: 0, y: floorAt - 26, width: 1000, height: 26 }, skirting) +
    rect({ x: 0, y: floorAt, width: 1000, height: 7 }, '#000000', 'opacity="0.1"')
  );
}

/** The soft patch under something that stands on the floor. */
export const ground = (x: number, y: number, rx: number) =>
  [1, 0.8, 0.6]
    .map(t => `<ellipse cx="${x}" cy="${y}" rx="${rx * t}" ry="${11 * t}" fill="#000000" opacity="0.07"/>`)
    .join('');
