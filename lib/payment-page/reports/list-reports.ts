import { desc, gte } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { ReportView } from '../model.ts';
import { pageReport } from '../schema.ts';

const [MOST, SHOWN_FOR] = [50, 30 * DAY];

/** What browsers reported in the last thirty days, the latest first. */
export async function listReports(now: Date): Promise<ReportView[]> {
  const rows = await db()
    .select()
    .from(pageReport)
    .where(gte(pageReport.lastAt, later(now, -SHOWN_FOR)))
    .orderBy(desc(pageReport.lastAt))
    .limit(MOST);
  return rows.map(({ kind, what, times, firstAt, lastAt }) => ({
    kind,
    what,
    times,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
  }));
}
