import { desc, eq, sql } from 'drizzle-orm';
import { dayAfter, dayOf, HOUR, later, startOf } from '#lib/clock.ts';
import { db, exclusively, type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { countDay } from './count-day.ts';
import { countRules } from './count-rules.ts';
import { riskDay, riskRuleDay } from './schema.ts';

/** Days that one job counts; then it makes room for others and the next one goes on. */
const AT_ONCE = 60;
/** A commit may be seen so much later than the moment that it carries. */
const OVERLAP = HOUR;

/**
 * Counts the days that may have changed: from the newest counted one on, which a shop's first run begins at its first
 * payment, and those whose payments have been told about since. Each day is a commit of its own, so whoever comes after a
 * process that died goes on where it stood.
 */
export async function rollUp(now: Date): Promise<void> {
  await exclusively('risk.reports', async () => {
    const { newest, countedAt } = await reached();
    const today = dayOf(now);
    const first = newest ? dayAfter(newest, -1) : await firstDay();
    const told = countedAt ? await daysToldSince(later(countedAt, -OVERLAP), first) : [];
    const last = dayAfter(first, AT_ONCE);
    for (const day of told) await countOne(day, now);
    for (let day = first; day <= today && day < last; day = dayAfter(day)) await countOne(day, now);
    if (last <= today) await transaction(tx => enqueue(tx, 'risk.reports', {}, { key: 'risk.reports' }));
  });
}

/** The newest day is counted last, so all that was told before it was is counted too. */
async function reached(): Promise<{ newest: string | null; countedAt: Date | null }> {
  const { day: newest, countedAt } = riskDay;
  const [row] = await db().select({ newest, countedAt }).from(riskDay).orderBy(desc(newest)).limit(1);
  return row ?? { newest: null, countedAt: null };
}

async function firstDay(): Promise<string> {
  const [row] = await db().execute<{ day: string | null }>(sql`
    select (least((select min(at) from risk_evaluation), (select min(opened_at) from risk_case), now())
      at time zone 'utc')::date::text as day`);
  return row?.day ?? dayOf(new Date());
}

/** Days before `before` on which payments were judged that somebody has told about since. */
async function daysToldSince(since: Date, before: string): Promise<string[]> {
  const rows = await db().execute<{ day: string }>(sql`
    select distinct (e.at at time zone 'utc')::date::text as day
    from risk_label l join risk_evaluation e on e.payment_id = l.payment_id and not e.shadow
    where l.at >= ${since.toISOString()}::timestamptz and e.at < ${startOf(before).toISOString()}::timestamptz order by 1`);
  return rows.map(({ day }) => day);
}

const countOne = (day: string, now: Date): Promise<void> => transaction(tx => writeDay(tx, day, now));

async function writeDay(tx: Tx, day: string, now: Date): Promise<void> {
  const [from, until] = [startOf(day), startOf(dayAfter(day))];
  const figures = await countDay(tx, from, until);
  const rules = await countRules(tx, from, until);
  await tx
    .insert(riskDay)
    .values({ day, figures, countedAt: now })
    .onConflictDoUpdate({ target: riskDay.day, set: { figures, countedAt: now } });
  await tx.delete(riskRuleDay).where(eq(riskRuleDay.day, day));
  if (rules.length > 0) await tx.insert(riskRuleDay).values(rules.map(rule => ({ day, ...rule })));
}
