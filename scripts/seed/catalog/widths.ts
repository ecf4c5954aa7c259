import type { View } from './model.ts';

/** Widths in pixels in which each view of a print is kept; every width exists as AVIF and as WebP. */
export const FILE_WIDTHS: Record<View, readonly number[]> = {
  front: [400, 800, 1200],
  detail: [400, 800],
  room: [400, 800],
};
