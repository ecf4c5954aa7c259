import type { Picture } from '#lib/catalog/model.ts';

/** The cookie that holds a cart's token. Host-only, httpOnly, lax; the table holds only the token's hash. */
export const CART_COOKIE = 'cart';
export const CART_COOKIE_DAYS = 90;

/** Pieces of one variant in one cart. */
export const MOST_PER_LINE = 10;

export type CartLineView = {
  variantId: string;
  slug: string;
  title: string;
  artist: string;
  /** "40 × 50 cm, oak frame" */
  choice: string;
  image: Picture & { src: string };
  quantity: number;
  unitMinor: number;
  lineMinor: number;
  /** The price the buyer last saw, when it was another one; else null. */
  previousUnitMinor: number | null;
  /** Pieces that can be bought now; below `quantity` the line must change before paying. */
  available: number;
  editionSize: number;
};

export type CartView = {
  /** Grows with every change. */
  version: number;
  lines: readonly CartLineView[];
  /** Pieces in all lines. */
  count: number;
  /** Of what can really be bought; minor units. */
  subtotalMinor: number;
  currency: string;
};

export const emptyCart: CartView = { version: 0, lines: [], count: 0, subtotalMinor: 0, currency: 'eur' };

/** `view` with `quantity` of one line, as the server will see it: what the browser shows while it waits. */
export function withQuantity(view: CartView, variantId: string, quantity: number): CartView {
  const lines = view.lines
    .map(line => (line.variantId === variantId ? { ...line, quantity, lineMinor: line.unitMinor * quantity } : line))
    .filter(line => line.quantity > 0);
  return { ...view, ...sums(lines), lines };
}

/** What lines add up to: pieces, and minor units of what can be bought. */
export function sums(lines: readonly CartLineView[]): { count: number; subtotalMinor: number } {
  return {
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: lines.reduce((sum, line) => sum + line.unitMinor * Math.min(line.quantity, line.available), 0),
  };
}
