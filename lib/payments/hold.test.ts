import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import {
  adaOrders,
  adaPays,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
  walkOf,
} from './ada-pays.fixture.ts';
import { declineHold, releaseHold } from './grace.fixture.ts';
import { caseQueue, outcomeOf, syncPayment, viewPayment } from './index.ts';
import type { Intent } from './intent.ts';
import { nextStep } from './next-step.ts';
import { payment } from './schema.ts';
import { retrieveIntent } from './stripe/intents.ts';

afterAll(closeDatabase);

const now = new Date();
const grace = staffWith('risk_analyst');
const mallory = customerCalled('mallory');
const reason = 'I called Ada and she knows every detail.';

describe('a held payment', () => {
  test('is on the list, with what the gate saw and until when to decide', async () => {
    const { paymentId } = await adaPays(CARDS.elevated);
    const { cases } = await caseQueue('held', { me: grace.id, after: null, now });
    const held = cases.find(one => one.paymentId === paymentId);
    expect(held).toMatchObject({ card: { brand: 'visa', last4: '9235' }, held: true, outcome: 'hold', decided: null });
    expect(held?.reasons.map(({ rule }) => rule).sort()).toEqual(['radar-review-open', 'radar-risk-level']);
    expect(Date.parse(held?.dueAt ?? '')).toBeGreaterThan(now.getTime());
  });

  test('released, is captured once, paid and mailed, with the case closed and the story told', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.elevated);
    await releaseHold(grace, { paymentId, reason }, new Date());
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'unknown' });
    await runJobs();
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await mailsAbout(orderId)).toEqual(['orders.in-review', 'orders.receipt']);
    const [closed] = await db().select().from(riskCase).where(eq(riskCase.paymentId, paymentId));
    expect(closed).toMatchObject({ status: 'closed', outcome: 'false_positive' });
    const { timeline, riskStatus } = await viewPayment(paymentId);
    expect(riskStatus).toBe('approved');
    expect(timeline.map(entry => entry.detail).join('\n')).toContain(reason);
    expect(await walkOf(paymentId)).toEqual([
      'created',
      'intent_created',
      'authorized',
      'held',
      'authorized',
      'capturing',
      'captured',
    ]);
  });

  test('declined, is given back, the order ends and the buyer is told', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.elevated);
    await declineHold(grace, { paymentId, reason: 'Three cards for one door this week.' }, new Date());
    await runJobs();
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'canceled' });
    expect(await retrieveIntent(await intentOf(paymentId))).toMatchObject({ value: { status: 'canceled' } });
    expect(await orderStatus(orderId)).toBe('canceled');
    expect(await mailsAbout(orderId)).toEqual(['orders.in-review', 'orders.not-accepted']);
  });

  test('decided by two people at once is decided by one', async () => {
    const { paymentId } = await adaPays(CARDS.elevated);
    const decisions = await Promise.allSettled([
      releaseHold(grace, { paymentId, reason }, new Date()),
      declineHold(grace, { paymentId, reason }, new Date()),
      releaseHold(grace, { paymentId, reason }, new Date()),
    ]);
    expect(decisions.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    const refusals = decisions.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refusals).toEqual(['hold_already_decided', 'hold_already_decided']);
  });

  test('is refused to mallory, and needs a reason, with nothing written', async () => {
    const { paymentId } = await adaPays(CARDS.elevated);
    const done = eq(auditEvent.outcome, 'done');
    const audited = await db().$count(auditEvent, done);
    await expect(releaseHold(mallory, { paymentId, reason }, now)).rejects.toMatchObject({ status: 403 });
    await expect(releaseHold(grace, { paymentId, reason: 'ok' }, now)).rejects.toMatchObject({ status: 422 });
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
    expect(await db().$count(auditEvent, done)).toBe(audited);
  });

  test('that nobody decides is given back two hours before the authorization lapses', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.elevated);
    const { captureBefore, sweepAt } = await paymentRow(paymentId);
    if (!captureBefore) throw new Error('the sandbox gave no deadline');
    expect(sweepAt?.getTime()).toBeLessThan(captureBefore.getTime());
    await syncPayment(paymentId, 'sweep', later(captureBefore, -3 * HOUR));
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'held' });
    const due = later(captureBefore, -2 * HOUR);
    await syncPayment(paymentId, 'sweep', due);
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', riskStatus: 'declined' });
    expect(await mailsAbout(orderId)).toEqual(['orders.in-review', 'orders.not-accepted']);
  });

  test('that lapsed all the same cannot be released', async () => {
    const { paymentId } = await adaPays(CARDS.elevated);
    await db()
      .update(payment)
      .set({ captureBefore: later(now, -HOUR) })
      .where(eq(payment.id, paymentId));
    await expect(releaseHold(grace, { paymentId, reason }, now)).rejects.toMatchObject({ code: 'hold_lapsed' });
  });

  test('is also one whose review Radar opened after the gate had looked', async () => {
    const { paymentId, orderId } = await adaOrders();
    const row = await paymentRow(paymentId);
    const cleared = { ...row, state: 'authorized', riskStatus: 'allowed' } as const;
    const seen = { ...intentSeen, status: 'requires_capture', review: { id: 'prv_1', open: true, reason: 'manual' } };
    const around = { exhausted: false, mayCapture: true, now };
    expect(await transaction(tx => nextStep(tx, cleared, seen, around))).toMatchObject({ next: 'nothing' });
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
    expect(await orderStatus(orderId)).toBe('payment_review');
  });
});

const intentSeen: Intent = {
  id: 'pi_1',
  status: 'requires_capture',
  amountMinor: 0,
  capturableMinor: 0,
  receivedMinor: 0,
  currency: 'eur',
  customer: null,
  livemode: false,
  paymentId: null,
  orderId: null,
  clientSecret: null,
  canceledBecause: null,
  error: null,
  charge: null,
  review: null,
};
