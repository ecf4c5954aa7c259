import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { carryOnBacktest, liveRuleset, replay, startBacktest, viewBacktest } from '#lib/risk/index.ts';
import { riskEvaluation } from '#lib/risk/schema.ts';
import { adaPays, CARDS, paymentRow } from './ada-pays.fixture.ts';

afterAll(closeDatabase);

/** Where a payment stands after the gates, by what they came to. */
const STANDS = { allow: 'allowed', challenge: 'allowed', hold: 'held', block: 'blocked' } as const;

test('a backtest of the live rules over payments that were made says of each just what became of it', async () => {
  const cards = [CARDS.good, CARDS.elevated, CARDS.cvcFails, CARDS.good, CARDS.elevated];
  const paid = [];
  for (const card of cards) paid.push(await adaPays(card));
  const now = later(clock.now(), MINUTE);
  const { version } = await transaction(liveRuleset);
  const id = await startBacktest(staffWith('risk_analyst'), { version, days: 1 }, now);
  await carryOnBacktest(id, now);
  const view = await viewBacktest(id, now);
  expect(view).toMatchObject({ status: 'done', done: cards.length, flips: [] });
  const stands = await Promise.all(paid.map(async ({ paymentId }) => (await paymentRow(paymentId)).riskStatus));
  const counted = { allowed: 0, held: 0, blocked: 0 };
  for (const [outcome, count] of Object.entries(view?.tally.would.outcomes ?? {}))
    counted[STANDS[outcome as keyof typeof STANDS]] += count;
  const made = (status: string) => stands.filter(stand => stand === status).length;
  expect(counted).toEqual({ allowed: made('allowed'), held: made('held'), blocked: made('blocked') });
  expect(counted.held).toBeGreaterThan(0);

  const stored = await db().select().from(riskEvaluation);
  expect(stored.length).toBeGreaterThanOrEqual(2 * cards.length);
  const live = await transaction(liveRuleset);
  for (const row of stored) {
    const { outcome, score, hits, rulesetVersion, latencyMs } = row;
    expect(replay(row, live)).toEqual({ outcome, score, hits, rulesetVersion, latencyMs });
  }
});
