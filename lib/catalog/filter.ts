import type { PrintCard } from './views.ts';

export const SORTS = ['newest', 'price-up', 'price-down', 'few-left'] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  newest: 'Newest first',
  'price-up': 'Price, low to high',
  'price-down': 'Price, high to low',
  'few-left': 'Fewest left',
};

/** Price bands in minor units: from (inclusive) to (exclusive). */
export const PRICE_BANDS = {
  'to-100': { label: 'Under €100', from: 0, to: 100_00 },
  '100-200': { label: '€100 to €200', from: 100_00, to: 200_00 },
  '200-400': { label: '€200 to €400', from: 200_00, to: 400_00 },
  'from-400': { label: '€400 and more', from: 400_00, to: Number.MAX_SAFE_INTEGER },
} as const;
export type PriceBand = keyof typeof PRICE_BANDS;

/** What a visitor narrows the list by. Within a group any match counts; the groups must all agree. */
export type Filter = {
  text: string;
  collections: readonly string[];
  artists: readonly string[];
  sizes: readonly string[];
  prices: readonly PriceBand[];
  availability: readonly ('available' | 'sold-out')[];
  sort: Sort;
  /** Which part of a long list, from 1. */
  page: number;
};

/** Prints on one page of the list. */
export const PAGE_SIZE = 48;

type Query = { getAll(name: string): string[] };
const LONGEST_SEARCH = 80;
const MOST_VALUES = 20;
const SLUG = /^[a-z0-9-]{1,60}$/;

/** Reads a filter from a query string. Whatever is unknown or malformed counts as not asked for. */
export function readFilter(query: Query): Filter {
  const values = (name: string) => [...new Set(query.getAll(name))].filter(it => SLUG.test(it)).slice(0, MOST_VALUES);
  const sort = query.getAll('sort')[0];
  return {
    text: cleanSearch(query.getAll('q')[0] ?? ''),
    collections: values('collection'),
    artists: values('artist'),
    sizes: values('size'),
    prices: values('price').filter((band): band is PriceBand => Object.hasOwn(PRICE_BANDS, band)),
    availability: values('stock').filter(it => it === 'available' || it === 'sold-out'),
    sort: SORTS.find(known => known === sort) ?? 'newest',
    page: /^[1-9]\d{0,4}$/.test(query.getAll('page')[0] ?? '') ? Number(query.getAll('page')[0]) : 1,
  };
}

/** The address of another page of the same list. */
export function pageAddress(filter: Filter, page: number): `/prints?${string}` {
  const groups = { collection: filter.collections, artist: filter.artists, size: filter.sizes, price: filter.prices };
  const query = new URLSearchParams(filter.text ? { q: filter.text } : {});
  for (const [name, values] of Object.entries({ ...groups, stock: filter.availability }))
    for (const value of values) query.append(name, value);
  if (filter.sort !== 'newest') query.set('sort', filter.sort);
  query.set('page', String(page));
  return `/prints?${query}`;
}

/** What was typed, without control characters, with single spaces, at most 80 characters. */
export const cleanSearch = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH);

export type FacetName = 'collections' | 'artists' | 'sizes' | 'prices' | 'availability';

const MATCHES: Record<FacetName, (card: PrintCard, value: string) => boolean> = {
  collections: (card, slug) => card.collection.slug === slug,
  artists: (card, slug) => card.artist.slug === slug,
  sizes: (card, code) => card.sizes.some(size => size.code === code),
  prices: (card, band) => overlaps(card, PRICE_BANDS[band as PriceBand]),
  availability: (card, state) => (state === 'sold-out' ? card.left <= 0 : card.left > 0),
};
const FACETS = Object.keys(MATCHES) as FacetName[];

const overlaps = (card: PrintCard, band: { from: number; to: number }) =>
  card.fromMinor < band.to && card.toMinor >= band.from;

/** Whether `card` passes every group of `filter`, leaving out the group `except`. */
function passes(card: PrintCard, filter: Filter, except?: FacetName): boolean {
  return FACETS.every(
    name => name === except || filter[name].length === 0 || filter[name].some(value => MATCHES[name](card, value)),
  );
}

/** The cards that pass, in the order asked for. `newest` keeps the order of a search by text: best match first. */
export function filterCards(cards: readonly PrintCard[], filter: Filter): PrintCard[] {
  const found = cards.filter(card => passes(card, filter));
  return filter.sort === 'newest' && filter.text ? found : found.sort(ORDERS[filter.sort]);
}

const ORDERS: Record<Sort, (a: PrintCard, b: PrintCard) => number> = {
  newest: (a, b) => b.releasedOn.localeCompare(a.releasedOn) || a.title.localeCompare(b.title),
  'price-up': (a, b) => a.fromMinor - b.fromMinor,
  'price-down': (a, b) => b.toMinor - a.toMinor,
  'few-left': (a, b) => Number(a.left <= 0) - Number(b.left <= 0) || a.left - b.left,
};

/** How many cards choosing `value` of group `name` would show, the other groups staying as they are. */
export function countFacet(cards: readonly PrintCard[], filter: Filter, name: FacetName, value: string): number {
  return cards.filter(card => passes(card, filter, name) && MATCHES[name](card, value)).length;
}
