import type { Picture } from './model.ts';
import type { printImage } from './schema.ts';

/** The view object of an image row of the print `slug`. */
export function pictureOf(slug: string, image: typeof printImage.$inferSelect): Picture {
  const { alt, width, height, widths, placeholder, view } = image;
  return { base: `/prints/${slug}-${view}`, alt, width, height, widths, placeholder };
}
