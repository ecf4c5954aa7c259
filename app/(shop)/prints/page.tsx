import type { Metadata } from 'next';
import { PrintList } from '#components/shop/print-list.tsx';
import { listPrints, readFilter } from '#lib/catalog/index.ts';
import { catalog } from '../_catalog.ts';
import { filterGroups } from './_groups.ts';

export const revalidate = 3600;

export const metadata: Metadata = {
  title: 'All prints',
  description: 'Every limited edition in the shop, by collection, artist, size, price and what is left of it.',
  alternates: { canonical: '/prints' },
};

/** The whole list, cached. A query string is answered by `browse`, behind the same address. */
export default async function Prints() {
  const filter = readFilter(new URLSearchParams());
  const all = await catalog.facets();
  const [list, groups] = await Promise.all([listPrints(filter, all), filterGroups(filter, all)]);
  return (
    <div className="column">
      <PrintList list={list} groups={groups} filter={filter} />
    </div>
  );
}
