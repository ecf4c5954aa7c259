import type { Metadata } from 'next';
import { CollectionPanels } from '#components/shop/collection-panels.tsx';
import { catalog, countAll } from '../_catalog.ts';

export const revalidate = 3600;

export const metadata: Metadata = {
  title: 'Collections',
  description: 'Three walls of prints: water, rules, and things that grow or glow after dark.',
  alternates: { canonical: '/collections' },
};

export default async function Collections() {
  const [collections, first, { counts }] = await Promise.all([
    catalog.collections(),
    catalog.newestOfEach('collection', 3),
    countAll(),
  ]);
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display mb-10 text-title">Collections</h1>
      <CollectionPanels collections={collections} first={first} counts={counts} level={2} />
    </div>
  );
}
