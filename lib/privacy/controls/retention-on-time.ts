import { getTableName, gte, sql } from 'drizzle-orm';
import { DAY, dayOf, later } from '#lib/clock.ts';
import { type Checked, control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { BLANKINGS, nameOf, REPORTED, SCHEDULES, type Schedule } from '../retention/schedules.ts';
import { retentionReport } from '../retention/schema.ts';

/** The job runs each hour; whatever is due for longer than this was forgotten. */
const SLACK = 2 * DAY;
/** Rows that something holds back come first; beyond so many of them nobody looks. */
const MOST_HELD = 500;

/** What was promised to be kept for a time went when it was over: the reports say so, and so do the tables themselves. */
export const retentionOnTime = control({
  id: 'privacy.retention-on-time',
  says: 'What we keep for a time goes when that time is over, by itself.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check(now): Promise<Checked> {
    const reported = new Set(
      (
        await db()
          .selectDistinct({ table: retentionReport.table })
          .from(retentionReport)
          .where(gte(retentionReport.day, dayOf(later(now, -DAY))))
      ).map(({ table }) => table),
    );
    const [ever] = await db().select().from(retentionReport).limit(1);
    if (!ever) return notChecked('Nothing has gone through what is kept yet.');
    const overdue: string[] = [];
    for (const schedule of SCHEDULES)
      if (await hasOverdue(schedule, later(now, -SLACK))) overdue.push(`table:${getTableName(schedule.table)}`);
    for (const { table, column, since, days } of BLANKINGS) {
      const over = later(now, -SLACK - days * DAY).toISOString();
      const [row] = await db().execute(
        sql`select 1 from ${table} where ${since} < ${over}::timestamptz and ${column} is not null limit 1`,
      );
      if (row) overdue.push(`column:${getTableName(table)}.${column.name}`);
    }
    const silent = REPORTED.filter(name => !reported.has(name));
    return heldUnless(
      [...overdue, ...silent.map(name => `report:none of ${name}`)],
      broken =>
        broken === 0
          ? `${REPORTED.length} tables and columns were gone through, and nothing outstayed its time.`
          : `${broken} tables or columns hold what should have gone, or were not gone through.`,
      { watched: REPORTED.length, blanked: BLANKINGS.map(nameOf) },
    );
  },
});

/** Whether a row is over that nothing holds back, among the oldest. */
async function hasOverdue({ table, since, over, when, unless }: Schedule, now: Date): Promise<boolean> {
  const past = over(now);
  const holds = unless.map(hold => (typeof hold.while === 'function' ? hold.while(past) : hold.while));
  const held = holds.length > 0 ? sql`coalesce(${sql.join(holds, sql` or `)}, false)` : sql`false`;
  const [row] = await db().execute(sql`
    select from (
      select ${held} as held from ${table}
      where ${since} < ${past.toISOString()}::timestamptz ${when ? sql`and ${when}` : sql``} order by ${since} limit ${MOST_HELD}
    ) as oldest where not held limit 1`);
  return row !== undefined;
}
