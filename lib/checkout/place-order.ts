import { type Actor, operation } from '#lib/access/index.ts';
import { transaction } from '#lib/db/index.ts';
import { requireOpenCheckout } from '#lib/payment-page/index.ts';
import { authorize, inTime, outcomeOf, type PaymentOutcome, paymentOfOrder, syncPayment } from '#lib/payments/index.ts';
import type { PlaceResult } from './model.ts';
import { type PlaceInput, placeInput } from './place-input.ts';
import { type Reserved, reserveOrder } from './reserve-order.ts';
import { tell } from './tell.ts';

/**
 * The buyer presses pay. One transaction compares what was shown with what holds now and, when nothing differs,
 * writes the order, its reservations, the payment and the attempt. Only then is Stripe asked. Pressed twice, or
 * sent again, with the same attempt: the same order and outcome. Throws SoldOut, EmptyCart, NoQuote,
 * DeliveryIncomplete, SignedOut, CheckoutClosed and payments' AttemptsExhausted, with nothing charged. Nobody waits for
 * Stripe longer than `inTime` lets them: then the answer is `unknown`, and the page asks on.
 */
export const placeOrder = operation({
  name: 'checkout.place-order',
  may: 'checkout.place',
  input: placeInput,
  run: async ({ tx, actor, now }, input) => {
    await requireOpenCheckout(tx);
    return { input, reserved: await reserveOrder({ tx, actor, now }, input, new Set()) };
  },
  target: ({ cartId }) => `cart:${cartId}`,
  async after(who, { input, reserved }): Promise<PlaceResult> {
    if (reserved.kind === 'changed') return conclude(reserved, who.now);
    const waited = () => tell({ kind: 'unknown' }, reserved.orderId, who.now, reserved.kind === 'earlier');
    return inTime(() => carryThrough(who, input, reserved), waited);
  },
});

async function carryThrough(
  { actor, now }: { actor: Actor; now: Date },
  input: PlaceInput,
  reserved: Reserved,
): Promise<PlaceResult> {
  if (reserved.kind !== 'earlier') return conclude(reserved, now);
  // An earlier order of this cart may have taken money: ask Stripe before anything replaces it.
  const outcome = await syncPayment(reserved.paymentId, 'the cart was ordered again');
  if (await mayHaveMoney(outcome, reserved.orderId)) return tell(outcome, reserved.orderId, now, true);
  const asked = new Set([reserved.paymentId]);
  return conclude(await transaction(tx => reserveOrder({ tx, actor, now }, input, asked)), now);
}

async function conclude(reserved: Reserved, now: Date): Promise<PlaceResult> {
  switch (reserved.kind) {
    case 'changed':
      return { kind: 'changed', quote: reserved.quote, changes: reserved.changes };
    case 'attempt':
      return tell(
        await authorize({ attemptId: reserved.attemptId, paymentId: reserved.paymentId, now }),
        reserved.orderId,
        now,
      );
    case 'bought':
      return tell(await settledOutcome(reserved.paymentId), reserved.orderId, now);
    case 'earlier':
      return tell(await outcomeOf(reserved.paymentId), reserved.orderId, now, true);
  }
}

/** Another press is being carried through at this moment: wait for its turn to end rather than say "unknown". */
async function settledOutcome(paymentId: string): Promise<PaymentOutcome> {
  const known = await outcomeOf(paymentId);
  return known.kind === 'unknown' ? syncPayment(paymentId, 'pressed again') : known;
}

/**
 * Whether replacing the order could leave its buyer charged for something they no longer see. An unknown answer
 * may hide an authorization, but not before the first intent: its link is committed before it is confirmed.
 */
async function mayHaveMoney({ kind }: PaymentOutcome, orderId: string): Promise<boolean> {
  if (kind === 'unknown') return (await paymentOfOrder(orderId))?.state !== 'created';
  return kind === 'paid' || kind === 'held' || kind === 'processing';
}
