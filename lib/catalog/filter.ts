import { FACETS } from './facets.ts';

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
export const PAGE_SIZE = 24;

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
  const query = new URLSearchParams(filter.text ? { q: filter.text } : {});
  for (const { name, facet } of FACETS) for (const value of filter[facet]) query.append(name, value);
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
