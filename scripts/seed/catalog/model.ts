/** The words of the seeded catalog: what the shop starts with, as plain data. Amounts are minor units of EUR. */

/** An artist of the house. `style` is one line for cards; `bio` and `statement` are for the artist's page. */
export type SeedArtist = {
  slug: string;
  name: string;
  place: string;
  style: string;
  bio: string;
  statement: string;
};

export type SeedCollection = {
  slug: string;
  title: string;
  description: string;
};

export const SIZES = {
  '24x30': { label: '24 × 30 cm', widthMm: 240, heightMm: 300 },
  '40x50': { label: '40 × 50 cm', widthMm: 400, heightMm: 500 },
  '60x75': { label: '60 × 75 cm', widthMm: 600, heightMm: 750 },
  '80x100': { label: '80 × 100 cm', widthMm: 800, heightMm: 1000 },
} as const;

export type SizeCode = keyof typeof SIZES;
export type Frame = 'unframed' | 'oak' | 'black';
export type View = 'front' | 'detail' | 'room';

/** One thing that can be put in a cart: a paper size in a frame, with its own price, weight and stock. */
export type SeedVariant = {
  sku: string;
  size: SizeCode;
  sizeLabel: string;
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

/** A print as its artist's file writes it down. */
export type PrintText = {
  slug: string;
  title: string;
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
  /** Ink and paper colours as hex, paper first. */
  palette: readonly string[];
  variants: readonly SeedVariant[];
  alt: Record<View, string>;
};

/** A print as the seed imports it: the text joined with its pictures. */
export type SeedPrint = Omit<PrintText, 'alt'> & { views: Record<View, SeedView> };

export type CatalogSeed = {
  artists: readonly SeedArtist[];
  collections: readonly SeedCollection[];
  prints: readonly SeedPrint[];
};
