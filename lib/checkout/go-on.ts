import { z } from 'zod';
import { accountIdOf, freshProof, operation } from '#lib/access/index.ts';
import { findCartOrder } from '#lib/orders/index.ts';
import { requireOpenCheckout } from '#lib/payment-page/index.ts';
import { attemptToProve, authorize, inTime, paymentOfOrder, proofFor, syncPayment } from '#lib/payments/index.ts';
import type { PlaceResult } from './model.ts';
import { currentPurchase } from './purchase.ts';
import { NothingToGoOn, SignedOut } from './refusals.ts';
import { tell } from './tell.ts';

/**
 * An account holder whom the first gate challenged has proved who they are: the press that waits for it goes on, the very
 * same attempt, with what the gate said of it. Which one that is follows from the cart alone, so it goes on after a
 * reload and in another tab as well; where none waits any more, it answers how the payment stands. Throws StepUpRequired
 * without a fresh proof for this payment, SignedOut, NothingToGoOn and CheckoutClosed.
 */
export const goOn = operation({
  name: 'checkout.go-on',
  may: 'checkout.place',
  input: z.strictObject({ cartId: z.uuid() }),
  target: (_input, { paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { cartId }) {
    await requireOpenCheckout(tx);
    const current = await currentPurchase(tx, cartId);
    const order = current && (await findCartOrder(tx, current.id));
    const payment = order && (await paymentOfOrder(order.id, tx));
    if (!order || !payment) throw new NothingToGoOn();
    if (order.accountId === null || order.accountId !== accountIdOf(actor)) throw new SignedOut();
    const { paymentId } = payment;
    const attemptId = await attemptToProve(tx, paymentId);
    const provedBy = attemptId ? await freshProof(tx, actor, proofFor(paymentId), now) : null;
    return { orderId: order.id, paymentId, attemptId, provedBy };
  },
  after({ now }, { orderId, paymentId, attemptId, provedBy }): Promise<PlaceResult> {
    // Another tab was faster: what came of it is waited for, not guessed.
    const goesOn = async () =>
      attemptId && provedBy
        ? authorize({ attemptId, paymentId, provedBy, now })
        : syncPayment(paymentId, 'gone on with elsewhere', now);
    return inTime(
      async () => tell(await goesOn(), orderId, now),
      () => tell({ kind: 'unknown' }, orderId, now),
    );
  },
});
