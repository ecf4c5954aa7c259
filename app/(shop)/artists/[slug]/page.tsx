import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FirstPrints } from '#components/shop/first-prints.tsx';
import { newestPrints, PAGE_SIZE } from '#lib/catalog/index.ts';
import { catalog, countAll } from '../../_catalog.ts';

export const revalidate = 3600;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = async () => (await catalog.artists()).map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const artist = await catalog.artist((await params).slug);
  if (!artist) return { title: 'No such artist' };
  return {
    title: artist.name,
    description: `${artist.style}. ${artist.bio}`.slice(0, 300),
    alternates: { canonical: `/artists/${artist.slug}` },
    openGraph: { title: artist.name, description: artist.style, url: `/artists/${artist.slug}` },
  };
}

export default async function ArtistPage({ params }: Props) {
  const artist = await catalog.artist((await params).slug);
  if (!artist) notFound();
  const cards = await newestPrints(PAGE_SIZE, { artist: artist.slug });
  const count = (await countAll()).counts.get(`artist:${artist.slug}`) ?? 0;
  return (
    <div className="column pt-10 md:pt-14">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-12">
        <div className="lg:col-span-6">
          <p className="eyebrow">{artist.place}</p>
          <h1 className="display mt-2 text-title">{artist.name}</h1>
          <p className="mt-3 text-lead text-muted">{artist.style}</p>
        </div>
        <div className="lg:col-span-6">
          <blockquote className="display border-l-2 border-vermilion ps-5 text-heading">
            “{artist.statement}”
          </blockquote>
          <p className="measure mt-6">{artist.bio}</p>
        </div>
      </div>
      <section aria-labelledby="editions" className="mt-16">
        <h2 id="editions" className="display mb-8 border-t border-line pt-6 text-heading">
          Editions by {artist.name}
        </h2>
        <FirstPrints cards={cards} all={{ count, href: `/prints?artist=${artist.slug}` }} />
      </section>
    </div>
  );
}
