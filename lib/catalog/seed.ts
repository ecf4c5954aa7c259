import type { Frame, View } from './model.ts';

/** What `seedCatalog` reads. Lengths in millimetres, prices in minor units of EUR, weights in grams. */
export type CatalogSeed = {
  artists: readonly { slug: string; name: string; place: string; style: string; bio: string; statement: string }[];
  collections: readonly { slug: string; title: string; description: string }[];
  prints: readonly SeedPrint[];
};

export type SeedPrint = {
  slug: string;
  title: string;
  /** Slugs of the artist and the collection. */
  artist: string;
  collection: string;
  year: number;
  technique: string;
  paper: string;
  description: string;
  editionSize: number;
  sold: number;
  releasedAt: string;
  tags: readonly string[];
  colours: readonly string[];
  variants: readonly SeedVariant[];
  views: Record<View, { alt: string; width: number; height: number; widths: readonly number[]; placeholder: string }>;
};

export type SeedVariant = {
  sku: string;
  widthMm: number;
  heightMm: number;
  frame: Frame;
  price: number;
  weight: number;
  stock: number;
};
