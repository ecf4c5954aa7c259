import type { Comparable, Finding } from './comparable.ts';
import { COMPARABLES } from './comparables.ts';
import { ordersPage } from './compare-orders.ts';
import { lookAgain } from './look-again.ts';
import type { Reached, Subject } from './model.ts';
import type { reconciliationRun } from './schema.ts';

export type Run = typeof reconciliationRun.$inferSelect;

/** A part of a page; the last part of it says how far that brings the run. */
export type Part = { findings: Finding[]; reached: Reached | null };
export type ReadPage = (run: Run, from: Reached | null) => AsyncGenerator<Part>;

/** How each subject is read, a page at a time. Made anew for each job: it remembers the page before. */
export const pageReaders = (): Record<Subject, ReadPage> => ({
  payments: twoSided(COMPARABLES.payments),
  refunds: twoSided(COMPARABLES.refunds),
  disputes: twoSided(COMPARABLES.disputes),
  orders: async function* (run, from) {
    const place = from?.after ? { at: new Date(from.at), id: from.after } : null;
    const { findings, last } = await ordersPage({ from: run.fromAt, until: run.untilAt }, place);
    yield { findings, reached: reachedBy(last, run.untilAt) };
  },
  open: async function* (run, from) {
    const place = from?.after ? { at: new Date(from.at), id: from.after } : null;
    const { findings, last } = await lookAgain(run.startedAt, place);
    yield { findings, reached: reachedBy(last, run.untilAt) };
  },
});

/** Where a list in order of time was left, or that it is done. */
const reachedBy = (last: { at: Date; id: string } | null, end: Date): Reached =>
  last
    ? { at: last.at.toISOString(), after: last.id, done: false }
    : { at: end.toISOString(), after: null, done: true };

/**
 * Stripe's list and ours, both walked back in time. Stripe's page says which stretch of time it covers; those of
 * ours from that stretch that are on neither this page nor the one before are asked for by name. (An object of
 * Stripe's is a little younger than our row, so at the seam of two pages one may lie on each.)
 */
export function twoSided({ page, rest, underWay }: Comparable): ReadPage {
  let before: ReadonlySet<string> = new Set();
  return async function* (run, from) {
    const until = from ? new Date(from.at) : run.untilAt;
    const { findings, ids, oldest, next } = await page({ from: run.fromAt, until: run.untilAt }, from?.after ?? null);
    yield { findings, reached: null };
    const back = next && oldest ? oldest : run.fromAt;
    const seen = new Set([...ids, ...before]);
    for await (const others of rest({ from: back, until }, seen)) yield { findings: others, reached: null };
    if (!next) for await (const open of underWay(run.fromAt)) yield { findings: open, reached: null };
    yield { findings: [], reached: { at: back.toISOString(), after: next, done: !next } };
    before = ids;
  };
}
