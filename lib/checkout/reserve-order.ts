import { accountIdOf, type OperationContext } from '#lib/access/index.ts';
import { lockCart } from '#lib/cart/index.ts';
import type { Tx } from '#lib/db/index.ts';
import {
  type CartOrder,
  findCartOrder,
  isOpen,
  isUnderWay,
  ordersOfCart,
  type PostalAddress,
  quantitiesOf,
} from '#lib/orders/index.ts';
import {
  awaitsCard,
  customerOf,
  ForeignAttempt,
  findAttempt,
  openAttempt,
  openFirst,
  openPayment,
  paymentOfOrder,
} from '#lib/payments/index.ts';
import { changesSince } from './compare.ts';
import { contentHash } from './content-hash.ts';
import { type AgreedDelivery, agreedDelivery } from './delivery-agreed.ts';
import { draftOrder } from './draft-order.ts';
import type { Change, QuoteView } from './model.ts';
import type { PlaceInput } from './place-input.ts';
import { type PricedCart, priceCart } from './price-cart.ts';
import { concerns } from './purchase.ts';
import { findQuote, type QuoteRow, saveQuote } from './quotes.ts';
import { NoQuote, SignedOut } from './refusals.ts';
import { replaceOrder } from './replace-order.ts';

export type Reserved =
  | { kind: 'changed'; quote: QuoteView; changes: Change[] }
  /** An attempt waits to be authorized. */
  | { kind: 'attempt'; orderId: string; attemptId: string; paymentId: string }
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
  const { tx, actor, now } = context;
  const { cartId } = input;
  // Sent together: they run one after another on the transaction's connection, the lock first.
  const [cart, shown, orders, pressed] = await Promise.all([
    lockCart(tx, cartId),
    findQuote(tx, { cartId, quoteId: input.quoteId, accountId: accountIdOf(actor) }),
    ordersOfCart(tx, cartId),
    findAttempt(tx, input.attemptId),
  ]);
  if (!shown) throw new NoQuote();
  const known = (await pressedBefore(tx, input, pressed)) ?? (await boughtAlready(tx, shown, orders));
  if (known) return known;
  if (input.account && input.account !== accountIdOf(actor)) throw new SignedOut();
  const delivery = agreedDelivery(shown);
  const underWay = orders.find(order => isUnderWay(order.status)) ?? null;
  const own = underWay ? await quantitiesOf(tx, underWay.id) : new Map<string, number>();
  const priced = await priceCart(tx, cart, delivery, own, now);
  const changes = changesSince({ ...shown, expectedTotalMinor: input.expectedTotalMinor }, priced, now);
  if (changes.length > 0) return { kind: 'changed', quote: await saveQuote(tx, priced, delivery, now), changes };
  const hash = contentHash(shown);
  const room = await makeRoom(context, underWay, hash, asked);
  if (room && typeof room !== 'string') return room;
  const orderId = room ?? (await draftOrder(context, priced, delivery, hash, shown.buyerKey));
  const shoppingSince = cart.lines.reduce<Date | null>((first, { addedAt }) => earlier(first, addedAt), null);
  return attempt(context, input, { orderId, drafted: room === null, shoppingSince }, delivery, priced);
}

/**
 * The order under way, when it is for the same contents and person; null when there is none, or none any more. An answer when
 * its payment is past choosing a card, or must be asked about before anything replaces it.
 */
async function makeRoom(
  { tx, actor, now }: OperationContext,
  order: CartOrder | null,
  hash: string,
  asked: ReadonlySet<string>,
): Promise<string | Reserved | null> {
  if (!order) return null;
  if (order.contentHash !== hash || order.accountId !== accountIdOf(actor)) {
    const paymentId = await replaceOrder(tx, order.id, asked, now);
    return paymentId && { kind: 'earlier', orderId: order.id, paymentId };
  }
  const payment = await paymentOfOrder(order.id, tx);
  if (!payment || awaitsCard(payment.state)) return order.id;
  return { kind: 'bought', orderId: order.id, paymentId: payment.paymentId };
}

/** The same press, sent again: the same outcome. A press that belongs to another cart is refused. */
async function pressedBefore(
  tx: Tx,
  { attemptId, cartId }: PlaceInput,
  attempt: Awaited<ReturnType<typeof findAttempt>>,
): Promise<Reserved | null> {
  if (!attempt) return null;
  const order = await findCartOrder(tx, attempt.orderId);
  if (order?.cartId !== cartId) throw new ForeignAttempt();
  return { kind: 'attempt', orderId: order.id, attemptId, paymentId: attempt.paymentId };
}

/** Another press for what this quote showed has bought it since. A closed order bought nothing: that may be tried anew. */
async function boughtAlready(tx: Tx, shown: QuoteRow, orders: readonly CartOrder[]): Promise<Reserved | null> {
  const hash = contentHash(shown);
  const bought = orders.find(
    order =>
      order.contentHash === hash &&
      !isUnderWay(order.status) &&
      (order.paidAt !== null || isOpen(order.status)) &&
      concerns(order, shown.createdAt),
  );
  const payment = bought && (await paymentOfOrder(bought.id, tx));
  return bought && payment ? { kind: 'bought', orderId: bought.id, paymentId: payment.paymentId } : null;
}

async function attempt(
  { tx, actor, now }: OperationContext,
  input: PlaceInput,
  { orderId, drafted, shoppingSince }: { orderId: string; drafted: boolean; shoppingSince: Date | null },
  { email, shipTo }: AgreedDelivery,
  { totalMinor, currency }: PricedCart,
): Promise<Reserved> {
  if (totalMinor === null) throw new Error('an order without a total');
  const { attemptId, confirmationToken: confirmationTokenId, client } = input;
  const stripeCustomerId = await customerOf(tx, actor);
  const wanted = { orderId, amountMinor: totalMinor, currency, stripeCustomerId, now };
  const facts = { email, ip: client.ip, device: client.device, address: oneLine(shipTo), shoppingSince };
  const press = { attemptId, confirmationTokenId, facts, now };
  const { paymentId } = drafted ? await openFirst(tx, { ...wanted, ...press }) : await openPayment(tx, wanted);
  if (!drafted) await openAttempt(tx, { ...press, paymentId });
  return { kind: 'attempt', orderId, attemptId, paymentId };
}

const earlier = (one: Date | null, other: Date): Date => (one !== null && one < other ? one : other);

/** Where it goes, without who: many cards for one door is what the gate counts. */
const oneLine = ({ line1, line2, postalCode, city, country }: PostalAddress): string =>
  [line1, line2, postalCode, city, country].map(part => part ?? '').join('|');
