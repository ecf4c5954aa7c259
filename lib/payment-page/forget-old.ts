import { and, inArray, isNotNull, lt, notExists, sql } from 'drizzle-orm';
import { DAY, dayOf, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { pageDifference, pageLook, pageReport, pageSight } from './schema.ts';

/** PCI DSS 10.5.1 asks for twelve months of records; Postgres refuses to let a look go sooner than after these days. */
export const KEPT_DAYS = 400;
const AT_ONCE = 1_000;

/**
 * Lets go of what was seen on the payment page, found there, settled or reported by browsers more than 400 days ago. What
 * was accepted, and when the checkout was closed, stays. In batches, each its own transaction; safe to run twice.
 */
export async function forgetOld(now: Date): Promise<void> {
  const past = later(now, -KEPT_DAYS * DAY);
  while ((await forgetLooks(past)) === AT_ONCE);
  await db()
    .delete(pageReport)
    .where(lt(pageReport.day, dayOf(past)));
  await db()
    .delete(pageDifference)
    .where(and(isNotNull(pageDifference.settledAt), lt(pageDifference.lastSeenAt, past)));
}

/** What no look shows any more goes with the last that did. */
const forgetLooks = (past: Date): Promise<number> =>
  transaction(async tx => {
    const old = tx.select({ id: pageLook.id }).from(pageLook).where(lt(pageLook.at, past)).orderBy(pageLook.at);
    const gone = await tx
      .delete(pageLook)
      .where(inArray(pageLook.id, old.limit(AT_ONCE)))
      .returning({ sight: pageLook.sight });
    const sights = [...new Set(gone.flatMap(({ sight }) => sight ?? []))];
    const shown = tx.select({ one: sql`1` }).from(pageLook).where(sql`${pageLook.sight} = ${pageSight.sha256}`);
    if (sights.length > 0) await tx.delete(pageSight).where(and(inArray(pageSight.sha256, sights), notExists(shown)));
    return gone.length;
  });
