import { getTableName, lt } from 'drizzle-orm';
import { DAY, dayOf, later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { blankSome } from './blank-some.ts';
import { AT_ONCE, letGoSome, type Place } from './let-go.ts';
import { noteEnd } from './report.ts';
import { BLANKINGS, nameOf, REPORTED, SCHEDULES, type Schedule } from './schedules.ts';
import { retentionReport } from './schema.ts';

/** A run ends after this long; what is left goes in the next one. */
const PATIENCE = 10 * MINUTE;
/** How long reports are kept. */
const REPORTS_KEPT = 730 * DAY;

/**
 * Lets go of everything whose time, as the map of personal data says it, is over at `now`; in batches, each its own
 * transaction. Safe to kill and to run again at any moment, also twice at once: rows that are gone are found no more.
 */
export async function keepTime(now: Date): Promise<void> {
  const until = performance.now() + PATIENCE;
  const held = new Map<string, Record<string, number>>(REPORTED.map(name => [name, {}]));
  for (const schedule of SCHEDULES) add(held, getTableName(schedule.table), await goThrough(schedule, until, now));
  for (const blanking of BLANKINGS) {
    while (performance.now() < until && (await blankSome(blanking, now)));
    add(held, nameOf(blanking), {});
  }
  for (const [name, counted] of held) await noteEnd(name, counted, now);
  await db()
    .delete(retentionReport)
    .where(lt(retentionReport.day, dayOf(later(now, -REPORTS_KEPT))));
}

/** Goes through all that is due of one table, in the order of its time. Answers what was held back, by why. */
async function goThrough(schedule: Schedule, until: number, now: Date): Promise<Record<string, number>> {
  const held: Record<string, number> = {};
  let after: Place | null = null;
  while (performance.now() < until) {
    const step = await letGoSome(schedule, after, now);
    for (const [because, many] of Object.entries(step.held)) held[because] = (held[because] ?? 0) + many;
    if (step.seen < AT_ONCE) break;
    after = step.last;
  }
  return held;
}

function add(all: Map<string, Record<string, number>>, name: string, held: Record<string, number>): void {
  const sum = all.get(name) ?? {};
  for (const [because, many] of Object.entries(held)) sum[because] = (sum[because] ?? 0) + many;
  all.set(name, sum);
}
