import type { FilterGroup } from '#components/shop/filter-groups.tsx';
import { PRICE_BANDS, type PrintCard } from '#lib/catalog/index.ts';
import { catalog } from '../_catalog.ts';

/** What the list can be narrowed by: what the whole catalog holds, whatever the search found. */
export async function filterGroups(): Promise<FilterGroup[]> {
  const [all, collections, artists] = await Promise.all([catalog.prints(), catalog.collections(), catalog.artists()]);
  return [
    {
      ...{ name: 'collection', facet: 'collections', title: 'Collection' },
      values: collections.map(({ slug, title }) => ({ value: slug, label: title })),
    },
    {
      ...{ name: 'artist', facet: 'artists', title: 'Artist' },
      values: artists.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    { ...{ name: 'size', facet: 'sizes', title: 'Paper size' }, values: sizesOf(all) },
    {
      ...{ name: 'price', facet: 'prices', title: 'Price' },
      values: Object.entries(PRICE_BANDS).map(([value, { label }]) => ({ value, label })),
    },
    {
      ...{ name: 'stock', facet: 'availability', title: 'Availability' },
      values: [
        { value: 'available', label: 'Can be bought' },
        { value: 'sold-out', label: 'Sold out' },
      ],
    },
  ];
}

function sizesOf(cards: readonly PrintCard[]) {
  const sizes = new Map(cards.flatMap(card => card.sizes.map(size => [size.code, size] as const)));
  return [...sizes.values()].sort((a, b) => a.widthCm - b.widthCm).map(({ code, label }) => ({ value: code, label }));
}
