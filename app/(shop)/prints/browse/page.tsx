import type { Metadata } from 'next';
import { PrintList } from '#components/shop/print-list.tsx';
import { listPrints, readFilter } from '#lib/catalog/index.ts';
import { catalog } from '../../_catalog.ts';
import { filterGroups } from '../_groups.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One of very many views of the list: not for search engines, which are shown the whole. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { text } = readFilter(queryOf(await searchParams));
  return {
    title: text ? `Prints for “${text}”` : 'Some of the prints',
    robots: { index: false, follow: true },
    alternates: { canonical: '/prints' },
  };
}

/** The list narrowed, sorted or searched: `/prints?…` is drawn here (proxy.ts). */
export default async function FilteredPrints({ searchParams }: Props) {
  const filter = readFilter(queryOf(await searchParams));
  const all = await catalog.facets();
  const [list, groups] = await Promise.all([listPrints(filter, all), filterGroups(filter, all)]);
  return (
    <div className="column">
      <PrintList list={list} groups={groups} filter={filter} />
    </div>
  );
}

function queryOf(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map(one => [name, one])),
  );
}
