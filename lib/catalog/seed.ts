import type { Frame, View } from './model.ts';

/** What `seedCatalog` reads: a catalog as plain data. Amounts are minor units of EUR. */
export type CatalogSeed = {
  artists: readonly SeedArtist[];
  collections: readonly SeedCollection[];
  prints: readonly SeedPrint[];
};

/** An artist of the house. `style` is one line for cards; `bio` and `statement` are for the artist's page. */
export type SeedArtist = { slug: string; name: string; place: string; style: string; bio: string; statement: string };

export type SeedCollection = { slug: string; title: string; description: string };

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
  /** Pieces gone before the shop opened; with the stock of all variants it makes up the edition. */
  sold: number;
  /** ISO 8601, UTC. */
  releasedAt: string;
  tags: readonly string[];
  /** Plain colour words, for search. */
  colours: readonly string[];
  variants: readonly SeedVariant[];
  views: Record<View, SeedView>;
};

/** One thing that can be put in a cart: a paper size in a frame, with its own price, weight and stock. */
export type SeedVariant = {
  sku: string;
  widthMm: number;
  heightMm: number;
  frame: Frame;
  /** Minor units of EUR, tax included. */
  price: number;
  /** Grams, packed for shipping. */
  weight: number;
  /** Pieces on hand. */
  stock: number;
};

/** One picture of a print: `/prints/<slug>-<view>-<width>.avif` and `.webp` exist for each of `widths`. */
export type SeedView = {
  alt: string;
  /** Pixels of the largest file. */
  width: number;
  height: number;
  widths: readonly number[];
  /** A data URI under 400 bytes, to show blurred until the picture is there. */
  placeholder: string;
};
