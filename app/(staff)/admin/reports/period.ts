import { dayAfter, dayOf } from '#lib/clock.ts';

export const PERIODS = [7, 30, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

/** What the address asks for; thirty days unless it asks for another period that is offered. */
export const periodIn = (days: string | string[] | null | undefined): Period =>
  PERIODS.find(period => String(period) === days) ?? 30;

/** What one mark of a chart stands for: some days, by the first of them. */
export type Bucket = { label: string; days: readonly string[] };

/** The days of a period up to today, the oldest first: one mark a day, and of a year one a week. */
export function bucketsOf(period: Period, now: Date): Bucket[] {
  const size = period > 90 ? 7 : 1;
  const many = Math.floor(period / size);
  const first = dayAfter(dayOf(now), -many * size + 1);
  return Array.from({ length: many }, (_, at) => {
    const days = Array.from({ length: size }, (_day, n) => dayAfter(first, at * size + n));
    return { label: days[0] ?? first, days };
  });
}
