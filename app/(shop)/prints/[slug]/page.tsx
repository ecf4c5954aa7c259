import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Edition } from '#components/shop/edition.tsx';
import { Gallery } from '#components/shop/gallery.tsx';
import { JsonLd } from '#components/shop/json-ld.tsx';
import { PriceTable } from '#components/shop/price-table.tsx';
import { PrintGrid } from '#components/shop/print-card.tsx';
import { PrintFacts } from '#components/shop/print-facts.tsx';
import { VariantPicker } from '#components/shop/variant-picker.tsx';
import { Link } from '#components/ui/link.tsx';
import { newestSlugs } from '#lib/catalog/index.ts';
import { config } from '#lib/config/index.ts';
import { catalog } from '../../_catalog.ts';
import { productData } from './_product-data.ts';
import { nearTo, relatedTo } from './_related.ts';

export const revalidate = 3600;

type Props = { params: Promise<{ slug: string }> };

/** Drawn with the build; any other is drawn when first asked for. */
const DRAWN_AHEAD = 48;

export const generateStaticParams = async () => (await newestSlugs(DRAWN_AHEAD)).map(slug => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const print = await catalog.print((await params).slug);
  if (!print) return { title: 'No such print' };
  const title = `${print.title} by ${print.artist.name}`;
  const front = print.images[0];
  const images = front
    ? [{ url: `${front.base}-${front.width}.webp`, width: front.width, height: front.height, alt: front.alt }]
    : [];
  return {
    title,
    description: print.description,
    alternates: { canonical: `/prints/${print.slug}` },
    openGraph: { title, description: print.description, url: `/prints/${print.slug}`, images },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function PrintPage({ params }: Props) {
  const print = await catalog.print((await params).slug);
  if (!print) notFound();
  const related = relatedTo(print, await nearTo(print));
  return (
    <div className="column pt-5 md:pt-9">
      <JsonLd data={productData(print, config().shopUrl)} />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-12">
        <div className="lg:col-span-7">
          <Gallery print={print} />
        </div>
        <div className="lg:col-span-5">
          <p className="eyebrow">
            <Link href={`/collections/${print.collection.slug}`} className="link inline-block py-1">
              {print.collection.title}
            </Link>
          </p>
          <h1 className="display mt-2 text-title">{print.title}</h1>
          <p className="mt-2 text-lead">
            <Link href={`/artists/${print.artist.slug}`} className="link inline-block py-0.5">
              {print.artist.name}
            </Link>
            <span className="text-muted">, {print.year}</span>
          </p>
          <p className="mt-5 flex items-baseline justify-between border-y border-line py-3">
            <span>Edition of {print.editionSize}</span>
            <Edition editionSize={print.editionSize} left={print.left} />
          </p>
          <p className="measure mt-5 mb-7 text-muted">{print.description}</p>
          <VariantPicker slug={print.slug} title={print.title} variants={print.variants} />
          <PrintFacts print={print} />
          <PriceTable variants={print.variants} />
        </div>
      </div>
      <section aria-labelledby="related" className="mt-24">
        <h2 id="related" className="display mb-8 text-heading">
          Hangs well beside it
        </h2>
        <PrintGrid cards={related} />
      </section>
    </div>
  );
}
