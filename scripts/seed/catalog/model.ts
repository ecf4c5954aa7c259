import type { SeedPrint, SeedVariant, View } from '#lib/catalog/index.ts';

export type { CatalogSeed, Frame, SeedArtist, SeedCollection, SeedView, View } from '#lib/catalog/index.ts';

/** The words of the seeded catalog as its files write it down, beside those of the catalog itself. */

/** The paper sizes that the house prints on. */
export const SIZES = {
  '24x30': { widthMm: 240, heightMm: 300 },
  '40x50': { widthMm: 400, heightMm: 500 },
  '60x75': { widthMm: 600, heightMm: 750 },
  '80x100': { widthMm: 800, heightMm: 1000 },
} as const;

export type SizeCode = keyof typeof SIZES;

/** A variant that still knows the code of its paper size. */
export type SizedVariant = SeedVariant & { size: SizeCode };

/** A print as its artist's file writes it down, before it is joined with its pictures. */
export type PrintText = Omit<SeedPrint, 'views' | 'variants'> & {
  variants: readonly SizedVariant[];
  /** Ink and paper colours as hex, paper first. */
  palette: readonly string[];
  alt: Record<View, string>;
};

/** The same, joined with its pictures: what the catalog is seeded with. */
export type DrawnPrint = Omit<PrintText, 'alt'> & Pick<SeedPrint, 'views'>;
