/** What the catalog shows. Amounts are minor units, sizes centimetres, weights grams. */

export const FRAMES = ['unframed', 'oak', 'black'] as const;
export type Frame = (typeof FRAMES)[number];
export const FRAME_LABELS: Readonly<Record<Frame, string>> = {
  unframed: 'Unframed',
  oak: 'Oak frame',
  black: 'Black frame',
};

export const VIEWS = ['front', 'detail', 'room'] as const;
export type View = (typeof VIEWS)[number];

/** A picture: files are `${base}-${width}.avif` and `.webp` for each of `widths`. */
export type Picture = {
  base: string;
  alt: string;
  width: number;
  height: number;
  widths: readonly number[];
  placeholder: string;
};

/** A paper size: `code` is "40x50", `label` "40 × 50 cm". */
export type PaperSize = { code: string; label: string; widthCm: number; heightCm: number };

export const paperSize = (widthCm: number, heightCm: number): PaperSize => ({
  code: `${widthCm}x${heightCm}`,
  label: `${widthCm} × ${heightCm} cm`,
  widthCm,
  heightCm,
});

/** What a buyer chose, in words: "40 × 50 cm, oak frame". */
export const choiceLabel = (size: PaperSize, frame: Frame): string =>
  `${size.label}, ${FRAME_LABELS[frame].toLowerCase()}`;

/** A print as a card in a list shows it. `left` is what can still be bought, over all sizes and frames. */
export type PrintCard = {
  slug: string;
  title: string;
  artist: { slug: string; name: string };
  collection: { slug: string; title: string };
  technique: string;
  releasedOn: string;
  editionSize: number;
  left: number;
  fromMinor: number;
  toMinor: number;
  currency: string;
  image: Picture;
};

/** A page of the list: page `page` of `pages`, from 1. */
export type PrintPage = {
  cards: readonly PrintCard[];
  /** How many prints pass; `more` when there may be more, which were not counted. */
  total: number;
  more: boolean;
  page: number;
  pages: number;
  /** For each token of `facets.ts` how many prints choosing it would show; at least so many when `capped`. */
  counts: ReadonlyMap<string, number>;
  capped: boolean;
};

export type VariantView = {
  id: string;
  sku: string;
  size: PaperSize;
  frame: Frame;
  priceMinor: number;
  currency: string;
  weightGrams: number;
  /** Pieces that can be bought now: on hand and promised to nobody. */
  available: number;
};

export type PrintView = Omit<PrintCard, 'image' | 'artist'> & {
  artist: { slug: string; name: string; place: string; style: string };
  year: number;
  paper: string;
  description: string;
  images: readonly (Picture & { view: View })[];
  variants: readonly VariantView[];
};

export type ArtistView = { slug: string; name: string; place: string; style: string; bio: string; statement: string };
export type CollectionView = { slug: string; title: string; description: string };

/** What a search suggests: a print, an artist or a collection. */
export type Suggestion = { kind: 'print' | 'artist' | 'collection'; label: string; detail: string; href: string };

/** How far an edition is gone, in words that are true at any number. */
export function editionState({ editionSize, left }: { editionSize: number; left: number }): {
  state: 'sold_out' | 'few' | 'available';
  words: string;
} {
  if (left <= 0) return { state: 'sold_out', words: `Sold out, edition of ${editionSize}` };
  const words = `${left} of ${editionSize} left`;
  return { state: left <= Math.max(3, editionSize * 0.1) ? 'few' : 'available', words };
}
