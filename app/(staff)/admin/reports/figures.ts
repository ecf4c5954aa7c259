import { clock, dayAfter, dayOf, startOf } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { type PaymentDay, paymentDays } from '#lib/payments/index.ts';
import { type RiskDay, type RuleRecord, riskDays, ruleRecord } from '#lib/risk/index.ts';
import { type Bucket, bucketsOf, type Period } from './period.ts';

/** The window over which card programmes compare what comes back with what was sold. */
export const PROGRAM_DAYS = 30;

export type Figures = {
  period: Period;
  buckets: readonly Bucket[];
  risk: ReadonlyMap<string, RiskDay>;
  money: ReadonlyMap<string, PaymentDay>;
  records: ReadonlyMap<string, RuleRecord>;
  /** When the newest day was counted; null before the first. */
  countedAt: Date | null;
};

/** Everything that the reports of a period are drawn from: a row for each day of it, and of the month or period before it. */
export async function figuresOf(period: Period, now: Date = clock.now()): Promise<Figures> {
  const buckets = bucketsOf(period, now);
  const [first, last] = [buckets[0]?.days[0] ?? dayOf(now), dayOf(now)];
  const back = period > 90 ? PROGRAM_DAYS : Math.max(period, PROGRAM_DAYS);
  const from = dayAfter(first, -back);
  const [risk, money, records] = await Promise.all([
    riskDays(db(), from, last),
    paymentDays(db(), from, last),
    ruleRecord(db(), startOf(first)),
  ]);
  return {
    period,
    buckets,
    risk: new Map(risk.map(({ day, figures }) => [day, figures])),
    money: new Map(money.map(({ day, figures }) => [day, figures])),
    records,
    countedAt: risk.at(-1)?.countedAt ?? null,
  };
}
