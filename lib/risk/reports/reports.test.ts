import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, dayOf, HOUR, later, MINUTE, startOf } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { CALM } from '../calm.ts';
import { closeCase } from '../close-case.ts';
import type { RiskHit, RiskOutcome } from '../model.ts';
import { noteLabel } from '../note-label.ts';
import { openCase } from '../open-case.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { riskCase } from '../schema.ts';
import { countDay } from './count-day.ts';
import { quantile, together } from './model.ts';
import { riskDays } from './risk-days.ts';
import { rollUp } from './roll-up.ts';
import { ruleRecord } from './rule-record.ts';
import { riskRuleDay } from './schema.ts';

afterAll(closeDatabase);

const START = new Date('2026-03-01T08:00:00Z');
const at = (days: number, more = 0) => later(START, days * DAY + more);
const NOW = at(5);

const hit = (rule: string, outcome: RiskOutcome): RiskHit => ({
  rule,
  outcome,
  score: 0,
  because: 'It did.',
  value: 1,
  threshold: 1,
});

async function judged(now: Date, outcome: RiskOutcome, rules: string[] = []): Promise<string> {
  const [paymentId, attemptId] = [newId(now.getTime()), newId(now.getTime())];
  const hits = rules.map(rule => hit(rule, outcome));
  const verdict = { outcome, score: 0, hits, rulesetVersion: 1, latencyMs: 1 };
  const facts = { ...CALM.pre_auth, amountMinor: 1_000 };
  await transaction(tx => recordEvaluation(tx, { paymentId, attemptId, stage: 'pre_auth', facts, verdict, now }));
  return paymentId;
}

async function decided(paymentId: string, opened: Date, after: number, by: string, passes: boolean) {
  const atRisk = { amountMinor: 1_000, currency: 'eur' };
  const id = await transaction(tx => openCase(tx, { paymentId, because: 'held', dueAt: null, atRisk, now: opened }));
  if (!by.startsWith('system:'))
    await db()
      .update(riskCase)
      .set({ firstLookedAt: later(opened, MINUTE) })
      .where(eq(riskCase.id, id));
  const outcome = passes ? 'false_positive' : 'suspicious';
  const closed = { paymentId, outcome, actor: by, reason: 'She said so.', now: later(opened, after) } as const;
  await transaction(tx => closeCase(tx, closed));
}

const label = (paymentId: string, fraud: boolean, now: Date) =>
  transaction(tx => noteLabel(tx, paymentId, { fraud, because: fraud ? 'dispute' : 'quiet' }, now));

let disputed = '';
beforeAll(async () => {
  disputed = await judged(at(0), 'allow', ['many-cards']);
  await judged(at(0), 'block', ['many-cards', 'stolen']);
  for (const [days, after, by, passes] of [
    [1, 10 * MINUTE, 'account:grace', true],
    [1, 5 * HOUR, 'account:grace', false],
    [2, 48 * HOUR, 'system:deadline', false],
    [2, 2 * HOUR, 'system:verified', true],
  ] as const)
    await decided(await judged(at(days), 'hold', ['odd']), at(days), after, by, passes);
});

const direct = () => countDay(db(), startOf('2026-02-01'), startOf('2026-04-01'));
const rolledUp = async () => {
  const days = await riskDays(db(), '2026-02-01', '2026-04-01');
  return { days: days.map(({ day }) => day), sum: together(days.map(({ figures }) => figures)) };
};

test('days add up to what is counted at once, and each is counted', async () => {
  await rollUp(NOW);
  const { days, sum } = await rolledUp();
  expect(days).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']);
  expect(sum).toEqual(await direct());
  expect(sum).toMatchObject({
    judged: { allow: 1, challenge: 0, hold: 4, block: 1 },
    stopped: { eur: 1_000 },
    held: { eur: 4_000 },
    ...{ opened: 4, released: 1, declined: 1, verified: 1, lapsed: 1, inTime: 1 },
  });
  expect(quantile(sum.decision, 0.5)).toBeCloseTo(10 * 60, -2);
  expect(quantile(sum.decision, 0.95)).toBeGreaterThan(4.7 * 3_600);
});

test('the record of a rule is the same before and after its days are counted, and follows what is told later', async () => {
  const since = at(-3);
  const before = await ruleRecord(db(), since);
  expect(before.get('many-cards')).toEqual({ hits: 2, fraud: 0, honest: 0, unlabelled: 2 });
  expect(before.get('odd')).toEqual({ hits: 4, fraud: 1, honest: 1, unlabelled: 2 });
  const told = later(NOW, 20 * DAY);
  await label(disputed, true, told);
  await rollUp(later(told, HOUR));
  expect((await ruleRecord(db(), since)).get('many-cards')).toEqual({ hits: 2, fraud: 1, honest: 0, unlabelled: 1 });
  expect((await ruleRecord(db(), at(1))).has('many-cards')).toBe(false);
});

test('a run that is repeated changes nothing', async () => {
  const rows = () => db().select().from(riskRuleDay).orderBy(riskRuleDay.day, riskRuleDay.rule);
  const before = await rows();
  await rollUp(later(NOW, 21 * DAY));
  expect(await rows()).toEqual(before);
  expect(dayOf(NOW)).toBe('2026-03-06');
});
