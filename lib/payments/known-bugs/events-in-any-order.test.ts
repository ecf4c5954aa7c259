import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import {
  adaOrders,
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  listSince,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
} from '../ada-pays.fixture.ts';
import { syncPayment } from '../index.ts';
import type { Intent } from '../intent.ts';
import { charge, error, intent } from '../intents-seen.fixture.ts';
import { isCaptured, type PaymentState } from '../model.ts';
import { reduce } from '../reduce.ts';
import { retrieveIntent } from '../stripe/intents.ts';
import { deliver } from '../stripe-sends.fixture.ts';

afterAll(closeDatabase);

describe('the events of one payment', () => {
  /** What Stripe showed, from the first card to a refund. Two answers may overtake each other: any may come late. */
  const history: Intent[] = [
    intent('requires_payment_method'),
    intent('requires_payment_method', { error }),
    intent('requires_action'),
    intent('processing'),
    intent('requires_capture'),
    intent('succeeded', { charge: charge(0) }),
    intent('succeeded', { charge: charge(1_000) }),
  ];
  const now = history.slice(-1);
  const shuffled = fc.shuffledSubarray([...history, ...history], { minLength: 14 });
  function walked(seen: readonly Intent[]): PaymentState[] {
    const walk: PaymentState[] = [];
    for (const one of seen) walk.push(reduce(walk.at(-1) ?? 'created', one, false).state);
    return walk;
  }

  test('11: in a thousand orders, stale ones among them, never lead back and end where the last look does', () => {
    fc.assert(
      fc.property(shuffled, seen => {
        const walk = walked([...seen, ...now]);
        expect(walk.at(-1)).toBe('partially_refunded');
        const authorized = walk.indexOf('authorized');
        const taken = walk.findIndex(isCaptured);
        for (const state of authorized < 0 ? [] : walk.slice(authorized))
          expect(state === 'authorized' || isCaptured(state)).toBe(true);
        expect(walk.slice(Math.max(0, taken)).every(isCaptured)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  /** What happens at Stripe, step by step, while events are on their way. */
  const steps = [
    (paymentId: string) => authenticate(paymentId, 'authorize'),
    (paymentId: string) => syncPayment(paymentId, 'return'),
    async (paymentId: string) =>
      askStripe('/v1/refunds', { payment_intent: await intentOf(paymentId), amount: '500' }, 'dashboard'),
  ];
  /** `step` lets the next thing happen; a number delivers one of the events so far, once more if it was delivered. */
  const script = fc.array(fc.oneof(fc.constant('step' as const), fc.nat(20)), { minLength: 4, maxLength: 9 });

  async function eventsAbout(paymentId: string): Promise<string[]> {
    const intentId = await intentOf(paymentId);
    const all = await listSince('/v1/events', (await paymentRow(paymentId)).createdAt);
    return all.map(one => JSON.stringify(one)).filter(one => one.includes(intentId));
  }

  async function play(paymentId: string, orders: readonly ('step' | number)[]): Promise<void> {
    const left = [...steps];
    for (const order of orders) {
      if (order === 'step') await left.shift()?.(paymentId);
      else {
        const events = await eventsAbout(paymentId);
        await deliver(events[order % events.length] ?? '', clock.now());
        await runJobs();
      }
    }
    for (const step of left) await step(paymentId);
    const events = await eventsAbout(paymentId);
    for (const number of orders) {
      const turned = typeof number === 'number' ? number % events.length : 0;
      await Promise.all([...events.slice(turned), ...events.slice(0, turned)].map(body => deliver(body, clock.now())));
    }
    await runJobs();
  }

  test('11: delivered through the real intake in orders of every kind, make one final state', async () => {
    await fc.assert(
      fc.asyncProperty(script, async orders => {
        const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
        await play(paymentId, orders);
        expect(await paymentRow(paymentId)).toMatchObject({ state: 'partially_refunded', amountRefundedMinor: 500 });
        const mails = await mailsAbout(orderId);
        expect(mails.filter(mail => mail === 'orders.receipt')).toHaveLength(1);
        expect(new Set(mails).size).toBe(mails.length);
      }),
      { numRuns: 8, endOnFailure: false },
    );
  }, 60_000);
});

test('19: every status that a PaymentIntent can have leads to a state of ours, none to waiting for ever', async () => {
  const declined = await adaPays(CARDS.declined);
  const challenged = await adaPays(CARDS.needs3ds);
  const authorized = await adaPays(CARDS.elevated);
  const succeeded = await adaPays(CARDS.good);
  const canceled = await adaPays(CARDS.declined);
  await askStripe(`/v1/payment_intents/${await intentOf(canceled.paymentId)}/cancel`, {}, 'dashboard');
  await syncPayment(canceled.paymentId, 'webhook payment_intent.canceled');
  const seen = await Promise.all(
    [declined, challenged, authorized, succeeded, canceled].map(async ({ orderId, paymentId }) => {
      const answer = await retrieveIntent(await intentOf(paymentId));
      const status = answer.kind === 'done' ? answer.value.status : answer.kind;
      return [status, (await paymentRow(paymentId)).state, await orderStatus(orderId)];
    }),
  );
  expect(seen).toEqual([
    ['requires_payment_method', 'requires_payment_method', 'pending_payment'],
    ['requires_action', 'requires_action', 'pending_payment'],
    ['requires_capture', 'held', 'payment_review'],
    ['succeeded', 'captured', 'paid'],
    ['canceled', 'canceled', 'payment_failed'],
  ]);
  // These two no card of ours can show: a method that settles later, and an intent that was confirmed halfway.
  expect(reduce('intent_created', intent('processing'), false).state).toBe('processing');
  expect(reduce('created', intent('requires_confirmation'), false).state).toBe('intent_created');
  expect((await paymentRow((await adaOrders()).paymentId)).sweepAt).not.toBeNull();
});
