import { eq, sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { type PrintView, paperSize, type VariantView, VIEWS, type View } from './model.ts';
import { pictureOf } from './picture.ts';
import { artist, collection, print, printImage, stock, variant } from './schema.ts';

/** One print with its pictures and every size and frame it is sold in; null when there is none by that slug. */
export async function getPrint(slug: string, reader: Reader = db()): Promise<PrintView | null> {
  const [found] = await reader
    .select()
    .from(print)
    .innerJoin(artist, eq(artist.id, print.artistId))
    .innerJoin(collection, eq(collection.id, print.collectionId))
    .where(eq(print.slug, slug));
  if (!found) return null;
  const images = await reader
    .select()
    .from(printImage)
    .where(eq(printImage.printId, found.print.id))
    .orderBy(printImage.position);
  const variants = await variantsOf(reader, found.print.id);
  const prices = variants.map(it => it.priceMinor);
  const { title, year, technique, paper, description, editionSize, releasedOn } = found.print;
  const { name, place, style } = found.artist;
  return {
    ...{ slug, title, year, technique, paper, description, editionSize, releasedOn, variants },
    artist: { slug: found.artist.slug, name, place, style },
    collection: { slug: found.collection.slug, title: found.collection.title },
    images: images.map(image => ({ ...pictureOf(slug, image), view: viewOf(image.view) })),
    left: variants.reduce((sum, it) => sum + it.available, 0),
    fromMinor: Math.min(...prices),
    toMinor: Math.max(...prices),
    currency: variants[0]?.currency ?? 'eur',
  };
}

async function variantsOf(reader: Reader, printId: string): Promise<VariantView[]> {
  const rows = await reader
    .select({ variant, available: sql<number>`${stock.onHand} - ${stock.reserved}` })
    .from(variant)
    .innerJoin(stock, eq(stock.variantId, variant.id))
    .where(eq(variant.printId, printId))
    .orderBy(variant.position);
  return rows.map(
    ({ variant: { id, sku, widthCm, heightCm, frame, priceMinor, currency, weightGrams }, available }) => ({
      ...{ id, sku, frame, priceMinor, currency, weightGrams, available },
      size: paperSize(widthCm, heightCm),
    }),
  );
}

const viewOf = (text: string): View => VIEWS.find(view => view === text) ?? 'front';
