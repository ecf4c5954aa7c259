import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, type SQL } from 'drizzle-orm';
import { later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import type { RiskOutcome } from '../../model.ts';
import { riskRuleset } from '../../schema.ts';
import type { BacktestView, FlipView } from '../model.ts';
import { riskBacktest, riskBacktestFlip } from '../schema.ts';
import { STALLED_AFTER } from './resume-backtests.ts';
import type { Finished } from './sum-up.ts';

/** The latest backtests, of one version or of all. */
export const latestBacktests = (now: Date, version: number | null = null): Promise<BacktestView[]> =>
  views(version === null ? undefined : eq(riskBacktest.version, version), now, 20);

/** One backtest, or null when there is none. */
export async function viewBacktest(id: string, now: Date): Promise<BacktestView | null> {
  if (!isId(id)) return null;
  const [view] = await views(eq(riskBacktest.id, id), now, 1);
  return view ?? null;
}

async function views(which: SQL | undefined, now: Date, most: number): Promise<BacktestView[]> {
  const rows = await db()
    .select({ run: riskBacktest, says: riskRuleset.rules })
    .from(riskBacktest)
    .leftJoin(riskRuleset, eq(riskRuleset.version, riskBacktest.version))
    .where(which)
    .orderBy(desc(riskBacktest.id))
    .limit(most);
  return rows.map(({ run, says }) => viewOf(run, says, now));
}

function viewOf(run: typeof riskBacktest.$inferSelect, says: unknown, now: Date): BacktestView {
  const { flips = null, customers = null, ...tally } = run.result as Finished;
  const { id, version, status, done, total, askedBy, finishedAt } = run;
  return {
    ...{ id, version, status, done, total, askedBy, tally, flips, customers },
    from: run.fromAt.toISOString(),
    until: run.untilAt.toISOString(),
    startedAt: run.startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    outdated: !isDeepStrictEqual(run.rules, says),
    stalled: !finishedAt && run.progressedAt < later(now, -STALLED_AFTER),
  };
}

const MOST_FLIPS = 50;

/** Presses that would have ended otherwise, the newest first, at most fifty; of one way or of all. */
export async function flipsOf(id: string, way?: { before: RiskOutcome; after: RiskOutcome }): Promise<FlipView[]> {
  const { backtestId, before, after, attemptId } = riskBacktestFlip;
  const rows = await db()
    .select()
    .from(riskBacktestFlip)
    .where(and(eq(backtestId, id), way && eq(before, way.before), way && eq(after, way.after)))
    .orderBy(desc(attemptId))
    .limit(MOST_FLIPS);
  return rows.map(({ customer: _customer, backtestId: _backtest, at, ...flip }) => ({ ...flip, at: at.toISOString() }));
}
