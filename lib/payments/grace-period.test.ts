import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { DAY, HOUR, later, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { riskMark } from '#lib/risk/history/schema.ts';
import { riskCase, riskCaseEvent, riskListEntry } from '#lib/risk/schema.ts';
import {
  adaPays,
  askStripe,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
} from './ada-pays.fixture.ts';
import { carryOutDue } from './carry-out.ts';
import { declineHold, grace, releaseHold } from './grace.fixture.ts';
import { outcomeOf, syncPayment, undoDecision } from './index.ts';
import { paymentDecision } from './schema.ts';
import { retrieveIntent } from './stripe/intents.ts';
import { sweep } from './sweep.ts';

const olive = { ...staffWith('risk_analyst'), id: 'account:olive' };
const reason = 'I called Ada and she knows every detail.';
const now = new Date();
const soon = later(now, 61 * SECOND);

beforeAll(() => Object.assign(config(), { deskGraceSeconds: 60 }));
afterAll(closeDatabase);

const held = () => adaPays(CARDS.elevated);
const atStripe = async (paymentId: string) => {
  const answer = await retrieveIntent(await intentOf(paymentId));
  return answer.kind === 'done' ? answer.value.status : answer.kind;
};
const decisionsOf = (paymentId: string) =>
  db()
    .select()
    .from(paymentDecision)
    .where(eq(paymentDecision.paymentId, paymentId))
    .orderBy(paymentDecision.decidedAt);

describe('a decision with a grace period', () => {
  test('moves nothing before its time, whoever looks, and is carried out by its job then', async () => {
    const { paymentId, orderId } = await held();
    await releaseHold(grace, { paymentId, reason }, now);
    await carryOutDue(paymentId, later(now, 59 * SECOND));
    await syncPayment(paymentId, 'webhook', later(now, 59 * SECOND));
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
    expect(await atStripe(paymentId)).toBe('requires_capture');
    await runJobs(soon);
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await decisionsOf(paymentId)).toMatchObject([{ kind: 'release', carriedOutAt: soon, undoneAt: null }]);
  });

  test('is undone until then: the payment is held as before, and may be decided anew', async () => {
    const { paymentId, orderId } = await held();
    await declineHold(grace, { paymentId, reason }, now);
    await expect(releaseHold(olive, { paymentId, reason }, now)).rejects.toMatchObject({
      code: 'hold_already_decided',
    });
    await undoDecision(olive, { paymentId }, later(now, 30 * SECOND));
    await expect(undoDecision(grace, { paymentId }, now)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    await runJobs(soon);
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
    expect(await mailsAbout(orderId)).not.toContain('orders.not-accepted');
    await releaseHold(grace, { paymentId, reason }, soon);
    await runJobs(later(soon, 61 * SECOND));
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
    await expect(undoDecision(grace, { paymentId }, soon)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  test('of three people at once is one, and the other two are told', async () => {
    const { paymentId } = await held();
    const all = await Promise.allSettled([
      releaseHold(grace, { paymentId, reason }, now),
      declineHold(olive, { paymentId, reason }, now),
      releaseHold(olive, { paymentId, reason }, now),
    ]);
    const refusals = all.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refusals).toEqual(['hold_already_decided', 'hold_already_decided']);
    expect(await decisionsOf(paymentId)).toHaveLength(1);
  });

  test('whose job was lost is found by the sweep, and by whoever looks at the payment', async () => {
    const lost = async () => {
      const { paymentId } = await held();
      await declineHold(grace, { paymentId, reason }, now);
      await runJobs(now);
      expect(await paymentRow(paymentId)).toMatchObject({ state: 'held' });
      return paymentId;
    };
    const [swept, looked] = [await lost(), await lost()];
    await syncPayment(looked, 'webhook', soon);
    expect(await paymentRow(looked)).toMatchObject({ state: 'canceled', riskStatus: 'declined' });
    await sweep(soon);
    expect(await runJobs(soon)).toContain('payments.carry-out');
    expect(await paymentRow(swept)).toMatchObject({ state: 'canceled', riskStatus: 'declined' });
  });

  test('gives way to the deadline, and a release that would come after it is refused', async () => {
    const { paymentId } = await held();
    const { captureBefore } = await paymentRow(paymentId);
    if (!captureBefore) throw new Error('the sandbox gave no deadline');
    const deadline = later(captureBefore, -2 * HOUR);
    const late = later(deadline, -30 * SECOND);
    await expect(releaseHold(grace, { paymentId, reason }, late)).rejects.toMatchObject({ code: 'hold_lapsed' });
    await declineHold(grace, { paymentId, reason }, late);
    await syncPayment(paymentId, 'sweep', deadline);
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', riskStatus: 'declined' });
    expect(await decisionsOf(paymentId)).toMatchObject([{ undoneBy: 'system:hold-deadline', carriedOutAt: null }]);
  });

  test('sends back, after it, what was captured meanwhile', async () => {
    const { paymentId, orderId } = await held();
    await askStripe(`/v1/payment_intents/${await intentOf(paymentId)}/capture`, {}, 'dashboard');
    await syncPayment(paymentId, 'webhook', now);
    await declineHold(grace, { paymentId, reason }, now);
    await carryOutDue(paymentId, now);
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', amountRefundedMinor: 0 });
    await runJobs(soon);
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'refunded', riskStatus: 'declined' });
    expect(await orderStatus(orderId)).toBe('canceled');
  });

  test('cannot be written as carried out before its time, nor twice for one payment', async () => {
    const { paymentId } = await held();
    await declineHold(grace, { paymentId, reason }, now);
    const open = eq(paymentDecision.paymentId, paymentId);
    const early = db().update(paymentDecision).set({ carriedOutAt: now }).where(open).execute();
    await expect(early).rejects.toMatchObject({ cause: { constraint_name: 'payment_decision_grace' } });
    const [row] = await decisionsOf(paymentId);
    if (!row) throw new Error('no decision');
    const again = transaction(tx => tx.insert(paymentDecision).values({ ...row, id: crypto.randomUUID() }));
    await expect(again).rejects.toMatchObject({ cause: { constraint_name: 'payment_decision_open' } });
    const told = and(eq(riskCaseEvent.kind, 'decided'), eq(riskCaseEvent.actor, grace.id));
    expect(await db().$count(riskCaseEvent, told)).toBeGreaterThan(0);
  });

  test('to decline for fraud lists what it says and marks what took part, once it takes effect', async () => {
    const { paymentId, attemptId } = await held();
    const stop = { fraud: true, list: ['card', 'email'] as const, listDays: '90' };
    await declineHold(grace, { paymentId, reason, ...stop, list: [...stop.list] }, now);
    const listed = () => db().select().from(riskListEntry).where(eq(riskListEntry.reason, reason));
    expect(await listed()).toEqual([]);
    await runJobs(soon);
    const until = later(now, 90 * DAY);
    expect((await listed()).map(({ kind, effect, expiresAt }) => [kind, effect, expiresAt])).toEqual([
      ['card_fingerprint', 'block', until],
      ['email', 'block', until],
    ]);
    expect(await db().$count(riskMark, eq(riskMark.attemptId, attemptId))).toBeGreaterThan(2);
    const [closed] = await db().select().from(riskCase).where(eq(riskCase.paymentId, paymentId));
    expect(closed).toMatchObject({ status: 'closed', outcome: 'confirmed_fraud' });
  });
});
