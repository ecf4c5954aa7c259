import { and, desc, eq, gte, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { type Database, db, type Tx } from '#lib/db/index.ts';
import type { DifferenceView } from '../model.ts';
import { pageAcceptance, pageDifference } from '../schema.ts';

/** How much on the page is not as it was signed, and accepted by nobody. */
export const openAlarms = (reader: Tx | Database): Promise<number> =>
  reader.$count(pageDifference, and(isNull(pageDifference.settledAt), eq(pageDifference.level, 'alarm')));

const [MOST, SHOWN_FOR] = [50, 90 * DAY];

/** What is open, and what was settled in the last ninety days; the newest first. */
export async function listDifferences(now: Date): Promise<{ open: DifferenceView[]; settled: DifferenceView[] }> {
  const of = (where: SQL | undefined) =>
    db()
      .select({ row: pageDifference, because: pageAcceptance.because })
      .from(pageDifference)
      .leftJoin(
        pageAcceptance,
        and(eq(pageAcceptance.fingerprint, pageDifference.fingerprint), eq(pageDifference.settledHow, 'accepted')),
      )
      .where(where)
      .orderBy(desc(pageDifference.lastSeenAt))
      .limit(MOST);
  const [open, settled] = await Promise.all([
    of(isNull(pageDifference.settledAt)),
    of(and(isNotNull(pageDifference.settledAt), gte(pageDifference.lastSeenAt, later(now, -SHOWN_FOR)))),
  ]);
  return { open: open.map(view), settled: settled.map(view) };
}

type Row = { row: typeof pageDifference.$inferSelect; because: string | null };

const view = ({
  row: { fingerprint: _, firstSeenAt, lastSeenAt, settledAt, ...row },
  because,
}: Row): DifferenceView => ({
  ...row,
  firstSeenAt: firstSeenAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
  because,
});
