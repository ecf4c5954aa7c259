import type { FilterGroup } from '#components/shop/filter-groups.tsx';
import {
  countFacets,
  FACETS,
  type FacetRow,
  type Filter,
  PRICE_BANDS,
  paperSize,
  readFilter,
} from '#lib/catalog/index.ts';
import { catalog } from '../_catalog.ts';

type Values = FilterGroup['values'];
/** Of very many artists or collections, those with the most prints are offered. */
const MOST_VALUES = 24;

/** What the list can be narrowed by: what the whole catalog holds (`all`), whatever the search found, and what is chosen. */
export async function filterGroups(filter: Filter, all: readonly FacetRow[]): Promise<FilterGroup[]> {
  const [collections, artists] = await Promise.all([catalog.collections(), catalog.artists()]);
  const { counts } = countFacets(all, readFilter(new URLSearchParams()));
  const most = (name: 'collection' | 'artist', values: Values, chosen: readonly string[]) => {
    const countOf = ({ value }: Values[number]) => counts.get(`${name}:${value}`) ?? 0;
    const least = values.map(countOf).sort((a, b) => b - a)[MOST_VALUES] ?? -1;
    return values.filter(it => countOf(it) > least || chosen.includes(it.value));
  };
  const values: Record<FilterGroup['facet'], { title: string; values: Values }> = {
    collections: {
      title: 'Collection',
      values: most(
        'collection',
        collections.map(({ slug, title }) => ({ value: slug, label: title })),
        filter.collections,
      ),
    },
    artists: {
      title: 'Artist',
      values: most(
        'artist',
        artists.map(({ slug, name }) => ({ value: slug, label: name })),
        filter.artists,
      ),
    },
    sizes: { title: 'Paper size', values: sizesIn([...counts.keys()]) },
    prices: {
      title: 'Price',
      values: Object.entries(PRICE_BANDS).map(([value, { label }]) => ({ value, label })),
    },
    availability: {
      title: 'Availability',
      values: [
        { value: 'available', label: 'Can be bought' },
        { value: 'sold-out', label: 'Sold out' },
      ],
    },
  };
  return FACETS.map(({ name, facet }) => ({ name, facet, ...values[facet] }));
}

/** The paper sizes among `tokens` ("size:40x50"), smallest first. */
function sizesIn(tokens: readonly string[]): Values {
  const sizes = tokens.flatMap(token => {
    const [, width, height] = /^size:(\d+)x(\d+)$/.exec(token) ?? [];
    return width && height ? [paperSize(Number(width), Number(height))] : [];
  });
  return sizes.sort((a, b) => a.widthCm - b.widthCm).map(({ code, label }) => ({ value: code, label }));
}
