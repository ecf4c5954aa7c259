import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FirstPrints } from '#components/shop/first-prints.tsx';
import { newestPrints, PAGE_SIZE } from '#lib/catalog/index.ts';
import { catalog, countAll } from '../../_catalog.ts';

export const revalidate = 3600;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = async () => (await catalog.collections()).map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const collection = await catalog.collection((await params).slug);
  if (!collection) return { title: 'No such collection' };
  const { slug, title, description } = collection;
  return {
    title,
    description,
    alternates: { canonical: `/collections/${slug}` },
    openGraph: { title, description, url: `/collections/${slug}` },
  };
}

export default async function CollectionPage({ params }: Props) {
  const collection = await catalog.collection((await params).slug);
  if (!collection) notFound();
  const cards = await newestPrints(PAGE_SIZE, { collection: collection.slug });
  const count = (await countAll()).counts.get(`collection:${collection.slug}`) ?? 0;
  return (
    <div className="column pt-10 md:pt-14">
      <p className="eyebrow">Collection, {count} editions</p>
      <h1 className="display mt-2 text-title">{collection.title}</h1>
      <p className="measure mt-4 mb-12 text-lead text-muted">{collection.description}</p>
      <FirstPrints cards={cards} all={{ count, href: `/prints?collection=${collection.slug}` }} level={2} />
    </div>
  );
}
