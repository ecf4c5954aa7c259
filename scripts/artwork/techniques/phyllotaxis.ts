import type { Point } from '../press/sheet.ts';

/**
 * Phyllotaxis. A plant that makes its seeds one at a time, each turned from the last by the golden angle, packs a disc
 * without leaving a seam; counted spirals come out as neighbours in Fibonacci's series (Vogel's model, 1979). It is the
 * shortest programme in this folder, and the plant has run it longest.
 */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export type Seed = { at: Point; index: number /** From the centre outward. */; angle: number; radius: number };

/** Seeds from the centre outward; `spacing` is the distance unit of the disc. */
export function seeds([cx, cy]: Point, count: number, spacing: number): Seed[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = index * GOLDEN_ANGLE;
    const radius = spacing * Math.sqrt(index + 0.5);
    return { at: [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius], index, angle, radius };
  });
}

/** A pointed leaf or seed: from its foot along an angle, `width` across at its widest. */
export function lens([x, y]: Point, angle: number, length: number, width: number): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = (t: number, side: number) =>
    `${(x + cos * length * t - sin * width * side).toFixed(1)} ${(y + sin * length * t + cos * width * side).toFixed(1)}`;
  return `M${along(0, 0)}C${along(0.3, 0.75)} ${along(0.75, 0.6)} ${along(1, 0)}C${along(0.75, -0.6)} ${along(0.3, -0.75)} ${along(0, 0)}Z`;
}
