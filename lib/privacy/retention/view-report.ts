import { desc, gte } from 'drizzle-orm';
import { DAY, dayOf, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { PERSONAL } from '../map.ts';
import type { RetentionView } from './model.ts';
import { promises } from './schedules.ts';
import { retentionReport } from './schema.ts';

/** How many days a page looks back. */
const DAYS = 30;

/** What went in the last thirty days, by day, and how each table stands since its latest run. */
export async function viewRetention(now: Date): Promise<RetentionView> {
  const rows = await db()
    .select()
    .from(retentionReport)
    .where(gte(retentionReport.day, dayOf(later(now, -(DAYS - 1) * DAY))))
    .orderBy(desc(retentionReport.day));
  const days = Array.from({ length: DAYS }, (_, n) => dayOf(later(now, (n - DAYS + 1) * DAY)));
  const sums = new Map<string, { gone: number; held: number }>(days.map(day => [day, { gone: 0, held: 0 }]));
  for (const { day, gone, heldBack } of rows) {
    const sum = sums.get(day);
    if (sum) Object.assign(sum, { gone: sum.gone + gone, held: sum.held + heldBack });
  }
  const says = promises(PERSONAL);
  const tables = [...says].map(([table, promise]) => {
    const own = rows.filter(row => row.table === table);
    const latest = own[0];
    return {
      table,
      promise,
      gone: own.reduce((sum, { gone }) => sum + gone, 0),
      heldBack: latest?.heldBack ?? 0,
      because: Object.keys(latest?.because ?? {}),
      at: latest?.at.toISOString() ?? null,
    };
  });
  return { days: days.map(day => ({ day, ...(sums.get(day) ?? { gone: 0, held: 0 }) })), tables };
}
