import { and, gte, lt } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { cardsOf } from './cards.ts';
import type { PrintCard } from './model.ts';
import { printListing } from './schema.ts';

/** Editions that appeared from a day on and before another (`2026-03-01`), the newest first, at most `most`. */
export async function releasedBetween(
  from: string,
  before: string,
  most: number,
  reader: Reader,
): Promise<PrintCard[]> {
  const { releasedOn, title, printId } = printListing;
  const rows = await reader
    .select({ id: printId })
    .from(printListing)
    .where(and(gte(releasedOn, from), lt(releasedOn, before)))
    .orderBy(releasedOn, title, printId)
    .limit(most);
  return cardsOf(
    rows.map(({ id }) => id),
    reader,
  );
}
