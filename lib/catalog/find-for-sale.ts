import { eq, type SQL, sql } from 'drizzle-orm';
import { type Reader, slot, statements } from '#lib/db/index.ts';
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
  const values = Object.fromEntries(variantIds.map((id, n) => [`id${n}`, id]));
  const rows = await forSale(reader, [variantIds.length], values);
  return rows.map(offerOf);
}

type Row = Awaited<ReturnType<typeof forSale>>[number];

const offerOf = ({ variant: it, print: of, artist: name, image, available }: Row): ForSale => {
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
};

/**
 * The same as a piece of a statement of the caller's own: the variants whose ids `ids` selects, as JSON for
 * `readForSale`, so that price and stock are those of the moment of the rest.
 */
export const forSaleAmong = (ids: SQL): SQL => sql`(
  select coalesce(json_agg(json_build_object(
    'variant', json_build_object('id', v.id, 'sku', v.sku, 'widthCm', v.width_cm, 'heightCm', v.height_cm,
      'frame', v.frame, 'priceMinor', v.price_minor, 'currency', v.currency, 'weightGrams', v.weight_grams),
    'print', json_build_object('slug', p.slug, 'title', p.title, 'editionSize', p.edition_size),
    'artist', a.name, 'available', s.on_hand - s.reserved,
    'image', json_build_object('view', i.view, 'alt', i.alt, 'width', i.width, 'height', i.height,
      'widths', i.widths, 'placeholder', i.placeholder))), '[]')
  from variant v join print p on p.id = v.print_id join artist a on a.id = p.artist_id
    join stock s on s.variant_id = v.id join print_image i on i.print_id = p.id and i.view = 'front'
  where v.id in (${ids}))`;

export const readForSale = (found: unknown): ForSale[] => (found as Row[]).map(offerOf);

/** A text for each number of ids: of an array Postgres expects ten, and would plan anew each time, having found fewer. */
const forSale = statements((on, [count]: readonly [number]) =>
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
    .where(
      sql`${variant.id} in (${sql.join(
        Array.from({ length: count }, (_, n) => slot(variant.id, `id${n}`)),
        sql`, `,
      )})`,
    ),
);
