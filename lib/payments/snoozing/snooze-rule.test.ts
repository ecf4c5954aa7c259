import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asleep, liveRuleset, replay, snoozesAt, wakeRule } from '#lib/risk/index.ts';
import { riskEvaluation } from '#lib/risk/schema.ts';
import { adaPays, CARDS, paymentRow } from '../ada-pays.fixture.ts';
import { snoozableAt, snoozeRule } from './snooze-rule.ts';

afterAll(closeDatabase);
const grace = staffWith('risk_analyst');
const reason = 'She wrote to us: Stripe finds this card risky, we know her.';
const rule = 'radar-risk-level';

const evaluation = async (paymentId: string, stage: 'pre_auth' | 'post_auth') => {
  const own = and(eq(riskEvaluation.paymentId, paymentId), eq(riskEvaluation.stage, stage));
  const [found] = await db().select().from(riskEvaluation).where(own);
  if (!found) throw new Error(`no ${stage} of ${paymentId}`);
  return found;
};

test('a rule sleeps for one card: what it saw is shown and counts for nothing, until it is woken', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const says = async (id: string) => (await evaluation(id, 'post_auth')).hits.find(hit => hit.rule === rule)?.outcome;
  expect(await says(paymentId)).toBe('hold');
  expect(await snoozableAt(paymentId)).toEqual(['card', 'email']);
  const asked = { paymentId, rule, kind: 'card' as const, days: 30, reason };
  const snoozeId = await snoozeRule(grace, asked, clock.now());
  await snoozeRule(grace, { ...asked, rule: 'avs-fail', kind: 'email' }, clock.now());

  const next = await adaPays(CARDS.elevated);
  expect((await evaluation(next.paymentId, 'pre_auth')).facts).toMatchObject({ snoozed: ['avs-fail', rule] });
  expect(await says(next.paymentId)).toBe('allow');
  // A rule of Stripe's wants a person to look, and that is nobody's to relax.
  expect((await paymentRow(next.paymentId)).riskStatus).toBe('held');
  const second = await evaluation(next.paymentId, 'post_auth');
  const { outcome, score, hits, rulesetVersion, latencyMs } = second;
  expect(replay(second, await transaction(liveRuleset))).toEqual({ outcome, score, hits, rulesetVersion, latencyMs });

  expect(await asleep(rule, clock.now())).toMatchObject([{ id: snoozeId, kind: 'card', paymentId }]);
  await wakeRule(grace, { snoozeId }, clock.now());
  await expect(wakeRule(grace, { snoozeId }, clock.now())).rejects.toMatchObject({ code: 'not_asleep' });
  expect(await says((await adaPays(CARDS.elevated)).paymentId)).toBe('hold');
  expect(await snoozesAt(paymentId)).toMatchObject([
    { rule: 'avs-fail', endedBy: null },
    { rule, endedBy: grace.id },
  ]);
});

test('a rule wakes by itself, sleeps for nobody else, and not for longer than half a year', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const asked = { paymentId, rule, kind: 'card' as const, days: 180, reason };
  await snoozeRule(grace, asked, clock.now());
  expect(await asleep(rule, later(clock.now(), 179 * DAY))).toHaveLength(1);
  expect(await asleep(rule, later(clock.now(), 180 * DAY))).toHaveLength(0);
  await expect(snoozeRule(grace, { ...asked, days: 181 }, clock.now())).rejects.toMatchObject({
    fields: { days: 'At most 180 days.' },
  });
});

test('what nobody may relax is not put to sleep, nor for an identity that a payment does not have', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const asked = { paymentId, rule, kind: 'card' as const, days: 1, reason };
  const sleeps = (part: object) => snoozeRule(grace, { ...asked, ...part }, clock.now());
  for (const absolute of ['reused-or-foreign-token', 'blocklist', 'no-such-rule'])
    await expect(sleeps({ rule: absolute })).rejects.toMatchObject({ code: 'not_snoozable' });
  await expect(sleeps({ kind: 'account' })).rejects.toMatchObject({
    fields: { kind: 'This payment has no account to go by.' },
  });
  await expect(sleeps({ paymentId: randomUUID() })).rejects.toMatchObject({ code: 'payment_not_found' });
});
