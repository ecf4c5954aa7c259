import { clamp, type Field } from '../press/noise.ts';
import type { Point } from '../press/sheet.ts';

/**
 * Shapes for separations. A risograph master is a field of tones, not a drawing, so shapes are kept as distances:
 * negative inside, positive outside. Distances combine (the nearer of two is their union, the farther their overlap),
 * and turn into ink with an edge exactly as soft as a pixel of stencil film.
 */
export type Shape = Field;

export const circle =
  (cx: number, cy: number, r: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - r;

export const block = (left: number, top: number, right: number, foot: number): Shape => {
  const [cx, cy, hw, hh] = [(left + right) / 2, (top + foot) / 2, (right - left) / 2, (foot - top) / 2];
  return (x, y) => Math.max(Math.abs(x - cx) - hw, Math.abs(y - cy) - hh);
};

/** A straight bar with square ends. */
export const bar = ([ax, ay]: Point, [bx, by]: Point, width: number): Shape => {
  const length = Math.hypot(bx - ax, by - ay);
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  return (x, y) => {
    const [dx, dy] = [x - ax, y - ay];
    const along = dx * ux + dy * uy;
    return Math.max(Math.abs(dx * uy - dy * ux) - width / 2, -along, along - length);
  };
};

export const union =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.reduce((near, shape) => Math.min(near, shape(x, y)), 1e9);
export const overlap =
  (a: Shape, b: Shape): Shape =>
  (x, y) =>
    Math.max(a(x, y), b(x, y));
export const without =
  (a: Shape, b: Shape): Shape =>
  (x, y) =>
    Math.max(a(x, y), -b(x, y));

/** A union whose inner corners are filled as if with wax; `soft` is the wax in sheet units. */
export const melted =
  (a: Shape, b: Shape, soft: number): Shape =>
  (x, y) => {
    const [da, db] = [a(x, y), b(x, y)];
    const t = clamp(0.5 + (db - da) / (2 * soft));
    return db + (da - db) * t - soft * t * (1 - t);
  };

/** Ink where the shape is. */
export const flat =
  (shape: Shape): Field =>
  (x, y) =>
    clamp(0.5 - shape(x, y) / 1.2);
/** Ink in the shape, as much as `tone` says at each place. */
export const toned =
  (shape: Shape, tone: Field): Field =>
  (x, y) => {
    const inside = clamp(0.5 - shape(x, y) / 1.2);
    return inside <= 0 ? 0 : inside * clamp(tone(x, y));
  };
/** The heavier of several inkings of one master. */
export const heaviest =
  (...tones: readonly Field[]): Field =>
  (x, y) =>
    tones.reduce((most, tone) => Math.max(most, tone(x, y)), 0);
