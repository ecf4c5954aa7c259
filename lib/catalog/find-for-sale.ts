import { eq, sql } from 'drizzle-orm';
import { type Reader, statement } from '#lib/db/index.ts';
import { choiceLabel, type Picture, paperSize } from './model.ts';
import { pictureOf } from './picture.ts';
import { artist, print, printImage, stock, variant } from './schema.ts';

/** A variant as a cart, a quote and an order need it. `available` is on hand and promised to nobody. */
export type ForSale = {
  variantId: string;
  sku: string;
  slug: string;
  title: string;
  artist: string;
  /** "40 × 50 cm, oak frame" */
  choice: string;
  priceMinor: number;
  currency: string;
  weightGrams: number;
  available: number;
  editionSize: number;
  image: Picture & { src: string };
};

/** What of `variantIds` exists, with its price and stock of this moment, in no promised order. */
export async function findForSale(reader: Reader, variantIds: readonly string[]): Promise<ForSale[]> {
  if (variantIds.length === 0) return [];
  const rows = await forSale(reader, { variantIds: [...variantIds] });
  return rows.map(({ variant: it, print: of, artist: name, image, available }) => {
    const picture = pictureOf(of.slug, image);
    return {
      ...{ variantId: it.id, sku: it.sku, slug: of.slug, title: of.title, artist: name, available },
      choice: choiceLabel(paperSize(it.widthCm, it.heightCm), it.frame),
      priceMinor: it.priceMinor,
      currency: it.currency,
      weightGrams: it.weightGrams,
      editionSize: of.editionSize,
      image: { ...picture, src: `${picture.base}-${picture.widths[0] ?? picture.width}.webp` },
    };
  });
}

const forSale = statement(on =>
  on
    .select({
      variant,
      print: { slug: print.slug, title: print.title, editionSize: print.editionSize },
      artist: artist.name,
      image: printImage,
      available: sql<number>`${stock.onHand} - ${stock.reserved}`,
    })
    .from(variant)
    .innerJoin(print, eq(print.id, variant.printId))
    .innerJoin(artist, eq(artist.id, print.artistId))
    .innerJoin(stock, eq(stock.variantId, variant.id))
    .innerJoin(printImage, sql`${printImage.printId} = ${print.id} and ${printImage.view} = 'front'`)
    .where(sql`${variant.id} = any(${sql.placeholder('variantIds')}::uuid[])`),
);
