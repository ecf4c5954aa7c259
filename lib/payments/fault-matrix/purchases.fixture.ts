import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import {
  adaOrders,
  adaPays,
  CARDS,
  chargesOf,
  intentOf,
  intentsOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  press,
} from '../ada-pays.fixture.ts';
import { moneyMovement } from '../aftermath/schema.ts';
import { grace, releaseHold } from '../grace.fixture.ts';
import { abandonPayment, authorize, erasePayment, outcomeOf, syncPayment } from '../index.ts';
import { type Scenario, scenario } from './scenario.fixture.ts';

type Order = { orderId: string; paymentId: string };

/** Paid by now, or the buyer can pay at once; and then exactly one charge, one receipt, one movement of money. */
async function payable(order: Order): Promise<void> {
  const { kind } = await outcomeOf(order.paymentId);
  expect(['paid', 'unavailable', 'declined']).toContain(kind);
  if (kind !== 'paid') expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
  await paidOnce(order);
}

async function paidOnce({ orderId, paymentId }: Order): Promise<void> {
  const row = await paymentRow(paymentId);
  expect(row).toMatchObject({ state: 'captured', amountReceivedMinor: row.amountMinor });
  const open = (await intentsOf(paymentId)).filter(intent => intent.status !== 'canceled');
  expect(open.map(intent => [intent.status, intent.amount_received])).toEqual([['succeeded', row.amountMinor]]);
  expect((await chargesOf(paymentId)).filter(one => one.status === 'succeeded')).toHaveLength(1);
  const moved = await db().select().from(moneyMovement).where(eq(moneyMovement.paymentId, paymentId));
  expect(moved.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([['capture', row.amountMinor]]);
  expect(await orderStatus(orderId)).toBe('paid');
  expect((await mailsAbout(orderId)).filter(mail => mail === 'orders.receipt')).toHaveLength(1);
}

const pressed = async () => {
  const order = await adaOrders();
  return { ...order, attemptId: await press(order.paymentId, CARDS.good) };
};

const purchase = (call: RegExp): Scenario =>
  scenario({
    call,
    arrange: pressed,
    act: ({ attemptId }) => authorize({ attemptId, now: clock.now() }),
    prove: payable,
  });

const CANCEL = /^POST .*\/payment_intents\/\w+\/cancel$/;

/** Every call that a purchase makes. */
export const PURCHASES: Record<string, Scenario> = {
  'confirmationTokens.retrieve': purchase(/^GET \/v1\/confirmation_tokens\//),
  'paymentIntents.create': purchase(/^POST \/v1\/payment_intents$/),
  'paymentIntents.confirm': purchase(/^POST .*\/confirm$/),
  'paymentIntents.retrieve': purchase(/^GET \/v1\/payment_intents\//),
  'paymentIntents.capture': purchase(/^POST .*\/capture$/),
  'paymentIntents.list': scenario({
    call: /^GET \/v1\/payment_intents$/,
    // An attempt whose intent was made, and whose answer was lost half an hour ago: the next one must find it.
    arrange: async lose => {
      const before = later(clock.now(), -29.5 * MINUTE);
      const order = await adaOrders(before);
      const first = await press(order.paymentId, CARDS.good, before);
      lose(/^POST \/v1\/payment_intents$/);
      expect(await authorize({ attemptId: first, now: before })).toEqual({ kind: 'unknown' });
      return { ...order, attemptId: await press(order.paymentId, CARDS.good) };
    },
    act: ({ attemptId }) => authorize({ attemptId, now: clock.now() }),
    prove: payable,
  }),
  'paymentIntents.update': scenario({
    call: /^POST \/v1\/payment_intents\/\w+$/,
    arrange: async () => (await adaPays(CARDS.good)).paymentId,
    act: async paymentId => erasePayment(await intentOf(paymentId)),
    prove: async paymentId => {
      expect((await erasePayment(await intentOf(paymentId))).answer).toBe('cleared');
      const shipped = [...(await intentsOf(paymentId)), ...(await chargesOf(paymentId))].map(one => one.shipping);
      expect(JSON.stringify(shipped)).not.toMatch(/Lovelace|Prinsengracht/);
    },
  }),
  'paymentIntents.cancel': scenario({
    call: CANCEL,
    arrange: async () => {
      const order = await adaPays(CARDS.needs3ds);
      await transaction(async tx => {
        await abandonPayment(tx, order.paymentId, 'replaced');
        await closeOrder(tx, order.orderId, 'canceled', 'replaced', clock.now());
      });
      return order;
    },
    act: ({ paymentId }) => syncPayment(paymentId, 'given up'),
    prove: async ({ orderId, paymentId }) => {
      expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', amountReceivedMinor: 0 });
      expect((await intentsOf(paymentId)).map(intent => intent.status)).toEqual(['canceled']);
      expect(await orderStatus(orderId)).toBe('canceled');
    },
  }),
  'reviews.approve': scenario({
    call: /^POST .*\/reviews\/\w+\/approve$/,
    arrange: async () => {
      const order = await adaPays(CARDS.elevated);
      await releaseHold(grace, { paymentId: order.paymentId, reason: 'I called Ada and she knows.' }, clock.now());
      return order;
    },
    act: ({ paymentId }) => syncPayment(paymentId, 'released'),
    prove: async order => paidOnce(order),
  }),
};
