import { describe, expect, test } from 'vitest';
import { countFacets, editionState, type FacetRow, pageAddress, readFilter } from './model.ts';

const row = (prints: number, tokens: string): FacetRow => ({ prints, tokens: tokens.split(' ') });
const rows = [
  row(1, 'collection:water artist:ilse size:40x50 price:to-100 price:100-200 stock:available'),
  row(2, 'collection:water artist:noor size:40x50 price:to-100 stock:sold-out'),
  row(4, 'collection:night artist:ilse size:24x30 size:40x50 price:from-400 stock:available'),
];
const read = (query: string) => readFilter(new URLSearchParams(query));
const total = (query: string) => countFacets(rows, read(query)).total;

describe('the filter of the list', () => {
  test('values of a group widen, groups narrow', () => {
    expect(total('')).toBe(7);
    expect(total('artist=noor&artist=ilse&collection=water')).toBe(3);
    expect(total('stock=available')).toBe(5);
    expect(total('price=to-100')).toBe(3);
    expect(total('size=24x30&stock=sold-out')).toBe(0);
  });

  test('a count is what choosing the value would show, the other groups staying as they are', () => {
    const { counts } = countFacets(rows, read('collection=water'));
    expect(counts.get('collection:night')).toBe(4);
    expect(counts.get('artist:noor')).toBe(2);
    expect(counts.get('artist:ilse')).toBe(1);
    expect(counts.get('price:from-400')).toBeUndefined();
    expect(countFacets(rows, read('collection=water&artist=noor')).counts.get('artist:ilse')).toBe(1);
    expect(countFacets(rows, read('collection=night&artist=noor')).counts.get('size:40x50')).toBeUndefined();
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
