import type { Metadata } from 'next';
import { ArtistRows } from '#components/shop/artist-rows.tsx';
import { catalog, countAll } from '../_catalog.ts';

export const revalidate = 3600;

export const metadata: Metadata = {
  title: 'Artists',
  description: 'The six artists whose editions we print: who they are, where they work, and what they look at.',
  alternates: { canonical: '/artists' },
};

export default async function Artists() {
  const [artists, first, { counts }] = await Promise.all([
    catalog.artists(),
    catalog.newestOfEach('artist', 1),
    countAll(),
  ]);
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display mb-8 text-title">Artists</h1>
      <ArtistRows artists={artists} first={first} counts={counts} level={2} />
    </div>
  );
}
