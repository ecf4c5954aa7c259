import type { OperationContext } from '#lib/access/index.ts';
import { lockCart } from '#lib/cart/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { findCartOrder, isOpen, orderUnderWay } from '#lib/orders/index.ts';
import { awaitsCard, findAttempt, openAttempt, openPayment, paymentOfOrder } from '#lib/payments/index.ts';
import { changesSince } from './compare.ts';
import { contentHash } from './content-hash.ts';
import { type AgreedDelivery, agreedDelivery } from './delivery-agreed.ts';
import { draftOrder, keepOrder } from './draft-order.ts';
import type { Change, QuoteView } from './model.ts';
import type { PlaceInput } from './place-order.ts';
import { priceCart } from './price-cart.ts';
import { purchaseSince } from './purchase.ts';
import { findQuote, type QuoteRow, saveQuote } from './quotes.ts';
import { ForeignAttempt, NoQuote } from './refusals.ts';
import { replaceOrder } from './replace-order.ts';

export type Reserved =
  | { kind: 'changed'; quote: QuoteView; changes: Change[] }
  /** An attempt waits to be authorized. */
  | { kind: 'attempt'; orderId: string; attemptId: string }
  /** What was pressed for is bought already, or its payment is past choosing a card. */
  | { kind: 'bought'; orderId: string; paymentId: string }
  /** An order with other contents is under way, and Stripe was not asked about it yet. */
  | { kind: 'earlier'; orderId: string; paymentId: string };

/**
 * Decides what a press of the pay button means, under the cart's lock, so that of fifty presses one decides and the
 * others find what it wrote. `asked` holds the payments that Stripe was asked about just now.
 */
export async function reserveOrder(
  context: OperationContext,
  input: PlaceInput,
  asked: ReadonlySet<string>,
): Promise<Reserved> {
  const { tx, now } = context;
  const cart = await lockCart(tx, input.cartId);
  const shown = await findQuote(tx, cart.id, input.quoteId);
  if (!shown) throw new NoQuote();
  const known = (await pressedBefore(tx, input)) ?? (await boughtAlready(tx, shown));
  if (known) return known;
  const delivery = agreedDelivery(shown);
  const priced = await priceCart(tx, cart, delivery, now);
  const changes = changesSince({ ...shown, expectedTotalMinor: input.expectedTotalMinor }, priced, now);
  if (changes.length > 0) return { kind: 'changed', quote: await saveQuote(tx, priced, delivery, now), changes };
  const hash = contentHash(shown);
  const underWay = await orderUnderWay(tx, cart.id);
  if (underWay && underWay.contentHash === hash) {
    const payment = await paymentOfOrder(tx, underWay.id);
    if (payment && !awaitsCard(payment.state)) return { kind: 'bought', orderId: underWay.id, ...payment };
    await keepOrder(tx, underWay.id, now);
    return attempt(context, input, underWay.id, delivery, priced);
  }
  if (underWay) {
    const earlier = await replaceOrder(tx, underWay.id, asked, now);
    if (earlier) return { kind: 'earlier', orderId: underWay.id, paymentId: earlier };
  }
  return attempt(context, input, await draftOrder(context, priced, delivery, hash), delivery, priced);
}

/** The same press, sent again. An attempt of another cart is nobody's business here. */
async function pressedBefore(tx: Tx, { attemptId, cartId }: PlaceInput): Promise<Reserved | null> {
  const attempt = await findAttempt(tx, attemptId);
  if (!attempt) return null;
  const order = await findCartOrder(tx, attempt.orderId);
  if (order?.cartId !== cartId) throw new ForeignAttempt();
  return { kind: 'attempt', orderId: order.id, attemptId };
}

/** Another press for what this quote showed has bought it since. A closed order bought nothing: that may be tried anew. */
async function boughtAlready(tx: Tx, shown: QuoteRow): Promise<Reserved | null> {
  const order = await purchaseSince(tx, shown.cartId, shown.createdAt);
  if (!order || order.contentHash !== contentHash(shown)) return null;
  if (order.paidAt === null && !isOpen(order.status)) return null;
  if (order.status === 'pending_payment' || order.status === 'awaiting_funds') return null;
  const payment = await paymentOfOrder(tx, order.id);
  return payment && { kind: 'bought', orderId: order.id, paymentId: payment.paymentId };
}

async function attempt(
  { tx, actor, now }: OperationContext,
  input: PlaceInput,
  orderId: string,
  delivery: AgreedDelivery,
  { totalMinor, currency }: { totalMinor: number | null; currency: string },
): Promise<Reserved> {
  if (totalMinor === null) throw new Error('an order without a total');
  const { attemptId, confirmationToken: confirmationTokenId, client } = input;
  const { paymentId } = await openPayment(tx, { orderId, amountMinor: totalMinor, currency, now });
  const accountId = actor.id.startsWith('account:') ? actor.id.slice('account:'.length) : null;
  const facts = { ...client, email: delivery.email, shipTo: delivery.shipTo, accountId };
  await openAttempt(tx, { attemptId, paymentId, confirmationTokenId, facts, now });
  return { kind: 'attempt', orderId, attemptId };
}
