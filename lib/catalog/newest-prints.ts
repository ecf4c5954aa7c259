import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { cardsOf } from './cards.ts';
import type { PrintCard } from './model.ts';
import { artist, collection, printListing } from './schema.ts';

/** Whose prints, and whether only those that can still be bought. Slugs of the artist and the collection. */
type Of = { artist?: string; collection?: string; available?: boolean };

const order = [desc(printListing.releasedOn), printListing.title, printListing.printId];
/** A subquery of one row, so that the index of that artist or collection is read in its order. */
const idOf = (table: typeof artist | typeof collection, slug: string) =>
  sql`(select ${table.id} from ${table} where ${table.slug} = ${slug})`;

/** The newest prints, at most `most`. */
export async function newestPrints(most: number, of: Of = {}, reader: Reader = db()): Promise<PrintCard[]> {
  const rows = await reader
    .select({ id: printListing.printId })
    .from(printListing)
    .where(
      and(
        of.artist === undefined ? undefined : eq(printListing.artistId, idOf(artist, of.artist)),
        of.collection === undefined ? undefined : eq(printListing.collectionId, idOf(collection, of.collection)),
        of.available ? gt(printListing.remaining, 0) : undefined,
      ),
    )
    .orderBy(...order)
    .limit(most);
  return cardsOf(
    rows.map(row => row.id),
    reader,
  );
}

/** The newest `most` prints of every artist or of every collection, by slug. */
export async function newestOfEach(
  kind: 'artist' | 'collection',
  most: number,
  reader: Reader = db(),
): Promise<Record<string, PrintCard[]>> {
  const [table, column] = kind === 'artist' ? [artist, printListing.artistId] : [collection, printListing.collectionId];
  const rows = await reader.execute<{ slug: string; print_id: string }>(sql`
    select ${table.slug} as slug, own.print_id from ${table} cross join lateral (
      select print_id from ${printListing} where ${column} = ${table.id} order by ${sql.join(order, sql`, `)} limit ${most}) own`);
  const cards = await cardsOf(
    rows.map(row => row.print_id),
    reader,
  );
  return Object.fromEntries(rows.map(({ slug }) => [slug, cards.filter(card => card[kind].slug === slug)]));
}

/** The slugs of the newest prints, at most `most`: for site maps. */
export async function newestSlugs(most: number, reader: Reader = db()): Promise<string[]> {
  const rows = await reader.execute<{ slug: string }>(
    sql`select slug from print order by released_on desc, title, id limit ${most}`,
  );
  return rows.map(row => row.slug);
}
