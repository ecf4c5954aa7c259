import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintGrid } from '#components/shop/print-card.tsx';
import { catalog } from '../../_catalog.ts';

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
  const own = (await catalog.prints()).filter(card => card.collection.slug === collection.slug);
  return (
    <div className="column pt-10 md:pt-14">
      <p className="eyebrow">Collection, {own.length} editions</p>
      <h1 className="display mt-2 text-title">{collection.title}</h1>
      <p className="measure mt-4 mb-12 text-lead text-muted">{collection.description}</p>
      <PrintGrid cards={own} level={2} />
    </div>
  );
}
