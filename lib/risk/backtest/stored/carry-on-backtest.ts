import { and, eq, isNull } from 'drizzle-orm';
import { db, exclusively, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { readRuleset } from '../../ruleset/read-ruleset.ts';
import type { Ruleset } from '../../ruleset/ruleset.ts';
import { riskBacktest, riskBacktestFlip } from '../schema.ts';
import { answered, wouldAnswer } from './judge-press.ts';
import { countPresses, nextPresses, type PressRow } from './presses.ts';
import { rulesBetween } from './rules-between.ts';
import { sumUp } from './sum-up.ts';
import { addTo, type Compared, type Tally } from './tally.ts';

/** Presses that are one commit, and pages that one job takes on; then it makes room for others and the next one goes on. */
const PACE = { page: 500, pages: 20 };

type Run = typeof riskBacktest.$inferSelect;

/**
 * Goes on with a backtest where it stands. What a page found and how far the walk has come are one commit, so a process
 * that dies loses a page, and another may take over at any time.
 */
export async function carryOnBacktest(backtestId: string, now: Date, { page, pages } = PACE): Promise<void> {
  await exclusively(`backtest:${backtestId}`, async () => {
    for (let taken = 0; taken < pages; taken++) {
      const run = await counted(backtestId);
      if (!run) return;
      const stretch = { from: run.fromAt, until: run.untilAt, after: run.reached };
      const presses = await nextPresses(db(), stretch, page);
      await takeIn(run, presses, now);
      if (presses.length < page) return sumUp(backtestId, now);
    }
    const key = `risk.backtest:${backtestId}`;
    await transaction(tx => enqueue(tx, 'risk.backtest', { backtestId }, { key }));
  });
}

/** The backtest as it stands, with how many presses there are; null once it has ended. */
async function counted(id: string): Promise<Run | null> {
  const [run] = await db()
    .select()
    .from(riskBacktest)
    .where(and(eq(riskBacktest.id, id), isNull(riskBacktest.finishedAt)));
  if (!run || run.total !== null) return run ?? null;
  const total = await countPresses(db(), { from: run.fromAt, until: run.untilAt, after: null });
  await db().update(riskBacktest).set({ total }).where(eq(riskBacktest.id, id));
  return { ...run, total };
}

async function takeIn(run: Run, presses: readonly PressRow[], now: Date): Promise<void> {
  const last = presses.at(-1);
  if (!last) return;
  const ruleset = readRuleset(run.version, run.rules);
  const compared = presses.map(press => ({ press, ...compare(press, ruleset) }));
  const tally = run.result as Tally;
  for (const one of compared) addTo(tally, one);
  const flips = compared.filter(({ was, would }) => was.outcome !== would.outcome);
  await transaction(async tx => {
    const change = { reached: last.id, done: run.done + presses.length, result: tally, progressedAt: now };
    const goesOn = and(eq(riskBacktest.id, run.id), eq(riskBacktest.done, run.done), isNull(riskBacktest.finishedAt));
    const kept = await tx.update(riskBacktest).set(change).where(goesOn).returning({ id: riskBacktest.id });
    // Stopped meanwhile, or gone on by another process.
    if (kept.length === 0 || flips.length === 0) return;
    await tx.insert(riskBacktestFlip).values(flips.map(flip => flipped(run.id, flip)));
  });
}

function compare(press: PressRow, ruleset: Ruleset): Compared {
  const { facts } = press.before;
  return {
    amountMinor: Number(facts.amountMinor ?? 0),
    currency: String(facts.currency ?? ''),
    fraud: press.fraud,
    was: answered(press),
    would: wouldAnswer(press, ruleset),
  };
}

function flipped(backtestId: string, { press, was, would, ...flip }: Compared & { press: PressRow }) {
  const { attemptId, paymentId, at, customer } = press;
  return {
    ...{ backtestId, attemptId, paymentId, at, ...flip },
    before: was.outcome,
    after: would.outcome,
    customer: customer === null ? null : BigInt(customer),
    rules: rulesBetween(was.hits, would.hits),
  };
}
