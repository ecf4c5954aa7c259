import type { Box, Point } from '../press/sheet.ts';
import { n, stroke, through } from '../press/svg.ts';

/**
 * Moiré. Two layers of lines, each perfectly dull, differ by a hair; where they fall in step the paper shines through,
 * where they alternate it is covered, and a slow third pattern appears that nobody drew. Its wavelength is pitch
 * squared over the difference, so a bend of one part in forty becomes a wave across the whole sheet.
 */
export type Screen = { box: Box; pitch: number; width: number; colour: string };

/** Upright lines, each pushed sideways by `shift` along its way. */
export function uprights({ box, pitch, width, colour }: Screen, shift: (x: number, y: number) => number): string {
  const lines: string[] = [];
  for (let x = box.x + pitch / 2; x < box.x + box.width; x += pitch) {
    const points: Point[] = [];
    for (let y = box.y; y <= box.y + box.height + 0.1; y += box.height / 60) points.push([x + shift(x, y), y]);
    lines.push(through(points));
  }
  return stroke(lines.join(''), colour, width, 'style="stroke-linecap:butt"');
}

/** Rings round a point, out to the farthest corner of the box. */
export function rings({ box, pitch, width, colour }: Screen, [cx, cy]: Point): string {
  const reach = Math.hypot(Math.max(cx - box.x, box.x + box.width - cx), Math.max(cy - box.y, box.y + box.height - cy));
  const circles: string[] = [];
  for (let r = pitch; r < reach; r += pitch) {
    circles.push(`M${n(cx - r)} ${n(cy)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0`);
  }
  return stroke(circles.join(''), colour, width);
}
