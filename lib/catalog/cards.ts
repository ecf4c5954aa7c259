import { eq, sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import type { PrintCard } from './model.ts';
import { pictureOf } from './picture.ts';
import { artist, collection, print, printImage, printListing } from './schema.ts';

/** These prints as cards, in this order. Ids that nothing is sold under are left out. */
export async function cardsOf(ids: readonly string[], reader: Reader = db()): Promise<PrintCard[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .select({
      id: print.id,
      slug: print.slug,
      title: print.title,
      artist: { slug: artist.slug, name: artist.name },
      collection: { slug: collection.slug, title: collection.title },
      technique: print.technique,
      releasedOn: print.releasedOn,
      editionSize: print.editionSize,
      left: printListing.remaining,
      fromMinor: printListing.fromMinor,
      toMinor: printListing.toMinor,
      currency: printListing.currency,
      image: printImage,
    })
    .from(print)
    .innerJoin(printListing, eq(printListing.printId, print.id))
    .innerJoin(artist, eq(artist.id, print.artistId))
    .innerJoin(collection, eq(collection.id, print.collectionId))
    .innerJoin(printImage, sql`${printImage.printId} = ${print.id} and ${printImage.view} = 'front'`)
    .where(sql`${print.id} = any(${sql.param(ids)}::uuid[])`);
  const byId = new Map(rows.map(({ id, image, ...card }) => [id, { ...card, image: pictureOf(card.slug, image) }]));
  return ids.flatMap(id => byId.get(id) ?? []);
}
