import { and, eq, isNull, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { RiskOutcome } from '../../model.ts';
import { riskBacktest, riskBacktestFlip } from '../schema.ts';
import type { Money, Tally } from './tally.ts';

/** Presses that would have ended otherwise, in one way: how many, of how many payments and people, and what they were worth. */
export type Flips = {
  before: RiskOutcome;
  after: RiskOutcome;
  presses: number;
  payments: number;
  customers: number;
  money: Money;
  fraud: number;
  honest: number;
};

/** A backtest that has come to its end. `customers`: whose payments would have ended otherwise, those counted once. */
export type Finished = Tally & { flips: Flips[]; customers: number };

/** Ends a backtest: what would have been otherwise is added up once, so that the page reads one row. */
export async function sumUp(backtestId: string, now: Date): Promise<void> {
  const own = and(eq(riskBacktest.id, backtestId), isNull(riskBacktest.finishedAt));
  const [run] = await db().select({ result: riskBacktest.result }).from(riskBacktest).where(own);
  if (!run) return;
  const [flips, customers] = await Promise.all([flipsOf(backtestId), customersOf(backtestId)]);
  const result = { ...(run.result as Tally), flips, customers };
  await db().update(riskBacktest).set({ result, status: 'done', progressedAt: now, finishedAt: now }).where(own);
}

type Row = Omit<Flips, 'money'> & { currency: string; minor: number };

async function flipsOf(id: string): Promise<Flips[]> {
  // A payment is worth its amount once, however often its button was pressed; it is always the same.
  const rows = await db().execute<Row>(sql`
    select before, after, currency, count(*)::int as presses, count(distinct payment_id)::int as payments,
      count(distinct customer)::int as customers, sum(amount_minor / pressed)::float8 as minor,
      (count(*) filter (where fraud))::int as fraud, (count(*) filter (where not fraud))::int as honest
    from (select *, (count(*) over (partition by payment_id, before, after))::numeric as pressed
      from risk_backtest_flip where backtest_id = ${id}) flip
    group by before, after, currency`);
  const all = new Map<string, Flips>();
  for (const { currency: unit, minor, ...row } of rows) {
    const key = `${row.before} ${row.after}`;
    const known = all.get(key);
    const money = { ...known?.money, [unit]: Math.round(minor) };
    all.set(key, known ? added(known, row, money) : { ...row, money });
  }
  return [...all.values()].sort((one, other) => other.presses - one.presses);
}

const added = (known: Flips, more: Omit<Flips, 'money'>, money: Money): Flips => ({
  ...known,
  money,
  presses: known.presses + more.presses,
  payments: known.payments + more.payments,
  customers: known.customers + more.customers,
  fraud: known.fraud + more.fraud,
  honest: known.honest + more.honest,
});

async function customersOf(id: string): Promise<number> {
  const { backtestId, customer } = riskBacktestFlip;
  const [row] = await db()
    .select({ customers: sql<number>`count(distinct ${customer})::int` })
    .from(riskBacktestFlip)
    .where(eq(backtestId, id));
  return row?.customers ?? 0;
}
