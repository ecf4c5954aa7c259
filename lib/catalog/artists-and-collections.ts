import { asc, eq } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import type { ArtistView, CollectionView } from './model.ts';
import { artist, collection } from './schema.ts';

const artistColumns = {
  ...{ slug: artist.slug, name: artist.name, place: artist.place },
  ...{ style: artist.style, bio: artist.bio, statement: artist.statement },
};
const collectionColumns = { slug: collection.slug, title: collection.title, description: collection.description };

/** All artists, in the house's order. */
export const listArtists = (reader: Reader = db()): Promise<ArtistView[]> =>
  reader.select(artistColumns).from(artist).orderBy(asc(artist.position));

/** All collections, in the house's order. */
export const listCollections = (reader: Reader = db()): Promise<CollectionView[]> =>
  reader.select(collectionColumns).from(collection).orderBy(asc(collection.position));

export async function getArtist(slug: string, reader: Reader = db()): Promise<ArtistView | null> {
  const [found] = await reader.select(artistColumns).from(artist).where(eq(artist.slug, slug));
  return found ?? null;
}

export async function getCollection(slug: string, reader: Reader = db()): Promise<CollectionView | null> {
  const [found] = await reader.select(collectionColumns).from(collection).where(eq(collection.slug, slug));
  return found ?? null;
}
