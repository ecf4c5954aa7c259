import type { Metadata } from 'next';
import { ArtistRows } from '#components/shop/artist-rows.tsx';
import { CollectionPanels } from '#components/shop/collection-panels.tsx';
import { Hero } from '#components/shop/hero.tsx';
import { HowItIsMade } from '#components/shop/how-it-is-made.tsx';
import { PrintGrid } from '#components/shop/print-card.tsx';
import { Promises } from '#components/shop/promises.tsx';
import { Link } from '#components/ui/link.tsx';
import { catalog, countAll } from './_catalog.ts';

export const revalidate = 3600;

export const metadata: Metadata = { alternates: { canonical: '/' } };

const NEW_EDITIONS = 4;

export default async function Home() {
  const [buyable, artists, collections, { total, counts }] = await Promise.all([
    catalog.newest(8),
    catalog.artists(),
    catalog.collections(),
    countAll(),
  ]);
  const [artistFirst, collectionFirst] = await Promise.all([
    catalog.newestOfEach('artist', 1),
    catalog.newestOfEach('collection', 3),
  ]);
  // The sheet on the press: the new edition most of which is still there, so that who likes it can have it.
  const hero = buyable.toSorted((a, b) => b.left - a.left)[0];
  const fresh = buyable.filter(card => card.slug !== hero?.slug).slice(0, NEW_EDITIONS);
  return (
    <>
      {hero ? <Hero card={hero} editions={total} artists={artists.length} /> : null}
      <section aria-labelledby="new" className="column mt-20 md:mt-28">
        <div className="mb-8 flex items-baseline justify-between gap-6">
          <h2 id="new" className="display text-title">
            New editions
          </h2>
          <Link href="/prints" className="link py-2 text-[0.9375rem]">
            All {total} prints
          </Link>
        </div>
        <PrintGrid cards={fresh} />
      </section>
      <HowItIsMade />
      <section aria-labelledby="collections" className="column mt-20 md:mt-28">
        <h2 id="collections" className="display mb-8 text-title">
          The collections
        </h2>
        <CollectionPanels collections={collections} first={collectionFirst} counts={counts} />
      </section>
      <section aria-labelledby="artists" className="column mt-20 md:mt-28">
        <h2 id="artists" className="display mb-8 text-title">
          The artists
        </h2>
        <ArtistRows artists={artists} first={artistFirst} counts={counts} />
      </section>
      <Promises />
    </>
  );
}
