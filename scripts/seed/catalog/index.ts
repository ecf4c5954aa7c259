/**
 * What the shop starts with: six artists, three collections and twenty-four editions, with their pictures. Plain data
 * with no id and no clock, so that seeding twice gives the same shop. The pictures are drawn by `scripts/artwork`,
 * which also writes `placeholders.ts`.
 */
import { artists } from './artists.ts';
import { collections } from './collections.ts';
import type { CatalogSeed, DrawnPrint, PrintText, SeedView, View } from './model.ts';
import { placeholders } from './placeholders.ts';
import { printTexts } from './prints.ts';
import { FILE_WIDTHS } from './widths.ts';

export const catalogSeed = {
  artists,
  collections,
  prints: printTexts.map(withPictures),
} satisfies CatalogSeed;

function withPictures({ alt, ...text }: PrintText): DrawnPrint {
  const view = (name: View): SeedView => {
    const widths = FILE_WIDTHS[name];
    const width = Math.max(...widths);
    const placeholder = placeholders[text.slug]?.[name];
    if (!placeholder) throw new Error(`No picture of ${text.slug} (${name}): run scripts/artwork/main.ts`);
    return { alt: alt[name], width, height: (width * 5) / 4, widths, placeholder };
  };
  return { ...text, views: { front: view('front'), detail: view('detail'), room: view('room') } };
}
