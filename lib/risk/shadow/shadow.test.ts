import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { CALM } from '../calm.ts';
import { evaluate } from '../evaluate.ts';
import type { PreAuthFacts } from '../model.ts';
import { recordEvaluation, recordedOutcome } from '../record-evaluation.ts';
import { replay } from '../replay.ts';
import { DEFAULTS } from '../ruleset/defaults.ts';
import { liveRuleset, rulesetOf } from '../ruleset/live-ruleset.ts';
import { riskEvaluation, riskRuleset } from '../schema.ts';
import { viewShadow } from './view-shadow.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-22T12:00:00Z');
const FACTS: PreAuthFacts = { ...CALM.pre_auth, amountMinor: 12_300, quantity: 12 };
/** Twelve of one print are no alarm to it. */
const TRIED = {
  ...DEFAULTS,
  rules: { ...DEFAULTS.rules, 'quantity-outlier': { ...DEFAULTS.rules['quantity-outlier'], limits: { from: 13 } } },
};

/** What a version says is remembered, so each test has numbers of its own. */
let live = 0;
beforeEach(async () => {
  await asOwner(sql => sql`truncate risk_ruleset`);
  live += 10;
  const build = { createdBy: 'system:build', publishedBy: 'system:build' };
  await db()
    .insert(riskRuleset)
    .values({ version: live, rules: DEFAULTS, status: 'live', ...build });
});
const shadows = (rules: unknown = TRIED) =>
  db()
    .insert(riskRuleset)
    .values({ version: live + 1, rules, status: 'shadow', createdBy: 'account:grace', shadowSince: now });

/** The gate before the card, asked about `facts`, as payments ask it. */
const press = (facts = FACTS, ids = { paymentId: randomUUID(), attemptId: randomUUID() }) =>
  transaction(async tx => {
    const verdict = evaluate('pre_auth', facts, await liveRuleset(tx));
    const outcome = await recordEvaluation(tx, { ...ids, stage: 'pre_auth', facts, verdict, now });
    return { ...ids, outcome };
  });
const rowsOf = (paymentId: string) =>
  db().select().from(riskEvaluation).where(eq(riskEvaluation.paymentId, paymentId)).orderBy(riskEvaluation.shadow);

test('a version in shadow is asked about the same facts, is stored beside what decided, and decides nothing', async () => {
  await shadows();
  const { paymentId, attemptId, outcome } = await press();
  expect(outcome).toBe('hold');
  expect(await recordedOutcome(db(), paymentId, attemptId, 'pre_auth')).toBe('hold');
  const [decided, tried] = await rowsOf(paymentId);
  if (!decided || !tried) throw new Error('there are no two rows');
  expect(decided).toMatchObject({ outcome: 'hold', shadow: false, rulesetVersion: live });
  expect(tried).toMatchObject({ outcome: 'allow', shadow: true, rulesetVersion: live + 1, facts: decided.facts });
  for (const row of [decided, tried]) {
    const { score, hits, rulesetVersion, latencyMs } = row;
    const said = { outcome: row.outcome, score, hits, rulesetVersion, latencyMs };
    expect(replay(row, await rulesetOf(db(), rulesetVersion))).toEqual(said);
  }
});

test('a gate that is asked again adds nothing, and without a version in shadow there is one row', async () => {
  const alone = await press();
  expect(await rowsOf(alone.paymentId)).toHaveLength(1);
  await shadows();
  await press({ ...FACTS, quantity: 1 }, alone);
  expect((await rowsOf(alone.paymentId)).map(row => row.outcome)).toEqual(['hold']);
  const both = await press();
  await press({ ...FACTS, quantity: 1 }, both);
  expect((await rowsOf(both.paymentId)).map(row => row.outcome)).toEqual(['hold', 'allow']);
});

test('a version in shadow that cannot be read, or lacks a limit, is a finding and harms no payment', async () => {
  await shadows({ rules: 'nonsense' });
  const { paymentId, outcome } = await press({ ...FACTS, quantity: 1 });
  expect(outcome).toBe('allow');
  const [, tried] = await rowsOf(paymentId);
  expect(tried).toMatchObject({ outcome: 'hold', hits: [{ rule: 'in-shadow' }] });
});

test('what shadow would have decided otherwise is counted, with the money and the rules that make the difference', async () => {
  await shadows();
  const [first] = [await press(), await press(), await press({ ...FACTS, quantity: 1 })];
  const view = await viewShadow(live + 1);
  expect(view).toMatchObject({
    compared: 3,
    ways: [
      { stage: 'pre_auth', live: 'hold', shadow: 'allow', verdicts: 2, money: { eur: 24_600 } },
      { stage: 'pre_auth', live: 'allow', shadow: 'allow', verdicts: 1 },
    ],
    rules: [{ rule: 'quantity-outlier', verdicts: 2 }],
  });
  expect(view.latest).toHaveLength(2);
  expect(view.latest.map(({ paymentId }) => paymentId)).toContain(first?.paymentId);
});
