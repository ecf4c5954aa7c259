import { describe, expect, test } from 'vitest';
import { countFacet, editionState, filterCards, type PrintCard, pageAddress, paperSize, readFilter } from './model.ts';

const card = (slug: string, more: Partial<PrintCard>): PrintCard => ({
  slug,
  title: slug,
  artist: { slug: 'ilse', name: 'Ilse' },
  collection: { slug: 'water', title: 'Water' },
  technique: '',
  releasedOn: '2026-01-01',
  editionSize: 50,
  left: 10,
  fromMinor: 6500,
  toMinor: 20_000,
  currency: 'eur',
  sizes: [paperSize(40, 50)],
  image: { base: '', alt: '', width: 4, height: 5, widths: [], placeholder: '' },
  ...more,
});
const cards = [
  card('a', {}),
  card('b', { artist: { slug: 'noor', name: 'Noor' }, left: 0, releasedOn: '2026-05-01' }),
  card('c', { collection: { slug: 'night', title: 'Night' }, fromMinor: 90_000, toMinor: 90_000, left: 1 }),
];
const read = (query: string) => readFilter(new URLSearchParams(query));
const slugs = (query: string) => filterCards(cards, read(query)).map(it => it.slug);

describe('the filter of the list', () => {
  test('values of a group widen, groups narrow', () => {
    expect(slugs('artist=noor&artist=ilse&collection=water')).toEqual(['b', 'a']);
    expect(slugs('stock=available')).toEqual(['a', 'c']);
    expect(slugs('price=to-100')).toEqual(['b', 'a']);
    expect(slugs('size=40x50&stock=sold-out')).toEqual(['b']);
  });

  test('sorts by price both ways and by what is left, sold out last', () => {
    expect(slugs('sort=price-up')[2]).toBe('c');
    expect(slugs('sort=price-down')[0]).toBe('c');
    expect(slugs('sort=few-left')).toEqual(['c', 'a', 'b']);
  });

  test('a count is what choosing the value would show', () => {
    const filter = read('collection=water');
    expect(countFacet(cards, filter, 'collections', 'night')).toBe(1);
    expect(countFacet(cards, filter, 'artists', 'noor')).toBe(1);
    expect(countFacet(cards, filter, 'prices', 'from-400')).toBe(0);
  });

  test('hostile and unknown values count as not asked for', () => {
    const filter = read('sort=__proto__&price=constructor&artist=%3Cscript%3E&q=%00a%0A%20%20b&stock=all');
    expect(filter).toMatchObject({ sort: 'newest', prices: [], artists: [], availability: [], text: 'a b' });
    expect(read(`q=${'x'.repeat(5000)}`).text).toHaveLength(80);
    expect(read(Array.from({ length: 500 }, (_, i) => `size=s${i}`).join('&')).sizes).toHaveLength(20);
  });

  test('a page of the list is named by an address that keeps the filter', () => {
    const filter = read('q=tide&artist=noor&stock=available&sort=price-up&page=3');
    expect(filter.page).toBe(3);
    expect(pageAddress(filter, 4)).toBe('/prints?q=tide&artist=noor&stock=available&sort=price-up&page=4');
    expect(read(pageAddress(filter, 4).slice('/prints?'.length))).toEqual({ ...filter, page: 4 });
    for (const wrong of ['0', '-1', '1e9', 'x', '1.5', '999999']) expect(read(`page=${wrong}`).page).toBe(1);
  });

  test('an edition says how far it is gone', () => {
    expect(editionState({ editionSize: 50, left: 12 })).toEqual({ state: 'available', words: '12 of 50 left' });
    expect(editionState({ editionSize: 250, left: 20 }).state).toBe('few');
    expect(editionState({ editionSize: 10, left: 0 })).toEqual({ state: 'sold_out', words: 'Sold out, edition of 10' });
  });
});
