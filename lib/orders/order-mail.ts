import type { Reader, Tx } from '#lib/db/index.ts';
import { mailsSent, queueMail, type SentMail } from '#lib/mail/index.ts';
import type { OrderMailData } from './order-mail-data.ts';
import { findOrder, type OrderWithLines } from './queries.ts';
import { keptUntil } from './reservations.ts';

const NAMES = [
  'orders.receipt',
  'orders.shipped',
  'orders.in-review',
  'orders.verify',
  'orders.not-accepted',
  'orders.expired',
  'orders.payment-failed',
  'orders.refund-sent',
  'orders.refund-failed',
  'orders.late-payment-returned',
] as const;
export type OrderMailName = (typeof NAMES)[number];

/** Queues the mail `name` to the buyer of an order, once per order. Returns false when it was queued before. */
export async function queueOrderMail(tx: Tx, name: OrderMailName, orderId: string, now: Date): Promise<boolean> {
  return queueMailOf(tx, name, await orderOrThrow(tx, orderId), now);
}

/** The same for an order that was read already. */
export const queueMailOf = (tx: Tx, name: OrderMailName, found: OrderWithLines, now: Date): Promise<boolean> =>
  queueMail(tx, {
    ...{ dedupeKey: `${name}:${found.order.id}`, template: name },
    ...{ to: found.order.email, data: mailData(found, now) },
  });

/** Tells the buyer once that a payment is in review, until when the prints are kept, and how they may help. */
export async function tellInReview(tx: Tx, orderId: string, keptUntil: Date, now: Date): Promise<void> {
  const name = 'orders.in-review';
  const found = await orderOrThrow(tx, orderId);
  const data = { ...mailData(found, now), keptUntil: keptUntil.toISOString() };
  await queueMail(tx, { dedupeKey: `${name}:${orderId}`, template: name, to: found.order.email, data, urgent: true });
}

/** Asks the buyer of a payment in review to verify that it is them. `occasion` names which time: each is mailed once. */
export async function tellToVerify(tx: Tx, orderId: string, occasion: string, now: Date): Promise<void> {
  const name = 'orders.verify';
  const [found, until] = [await orderOrThrow(tx, orderId), await keptUntil(tx, orderId)];
  const data = { ...mailData(found, now), ...(until && { keptUntil: until.toISOString() }) };
  await queueMail(tx, {
    dedupeKey: `${name}:${occasion}:${orderId}`,
    template: name,
    to: found.order.email,
    data,
    urgent: true,
  });
}

/** What an order's buyer was told by mail and when it left us, in order. */
export async function mailsToBuyer(reader: Reader, orderId: string): Promise<SentMail[]> {
  return mailsSent(
    reader,
    NAMES.map(name => `${name}:${orderId}`),
  );
}

/** One refund of an order, in minor units of its currency. */
export type ToldRefund = { refundId: string; refundMinor: number };

/** Tells the buyer that a refund is on its way, once per refund. */
export const tellRefundSent = (tx: Tx, orderId: string, refund: ToldRefund, now: Date): Promise<boolean> =>
  queueRefundMail(tx, 'orders.refund-sent', orderId, refund, now);

/** Tells the buyer that a refund came back to us, once per refund. */
export const tellRefundFailed = (tx: Tx, orderId: string, refund: ToldRefund, now: Date): Promise<boolean> =>
  queueRefundMail(tx, 'orders.refund-failed', orderId, refund, now);

async function queueRefundMail(
  tx: Tx,
  name: OrderMailName,
  orderId: string,
  { refundId, refundMinor }: ToldRefund,
  now: Date,
): Promise<boolean> {
  const found = await orderOrThrow(tx, orderId);
  const data = { ...mailData(found, now), refundMinor };
  return queueMail(tx, { dedupeKey: `${name}:${refundId}:${orderId}`, template: name, to: found.order.email, data });
}

/** Tells the buyer that the parcel has left, and how to follow it. */
export async function tellShipped(
  tx: Tx,
  orderId: string,
  parcel: { carrier: string; tracking: string | null },
  now: Date,
): Promise<void> {
  const name = 'orders.shipped';
  const found = await orderOrThrow(tx, orderId);
  const data = { ...mailData(found, now), parcel };
  await queueMail(tx, { dedupeKey: `${name}:${orderId}`, template: name, to: found.order.email, data });
}

async function orderOrThrow(tx: Tx, orderId: string): Promise<OrderWithLines> {
  const found = await findOrder(tx, orderId);
  if (!found) throw new Error(`no order ${orderId}`);
  return found;
}

/** Tells the buyer that money which came after the order was closed has gone back, once. */
export const tellMoneyReturned = (tx: Tx, orderId: string, now: Date): Promise<boolean> =>
  queueOrderMail(tx, 'orders.late-payment-returned', orderId, now);

/** The link is not part of it: it is signed when the mail is rendered, so that the outbox holds no key to an order. */
function mailData({ order, lines }: OrderWithLines, now: Date): OrderMailData {
  return {
    orderId: order.id,
    number: order.number,
    at: now.toISOString(),
    shipTo: order.shipTo,
    currency: order.currency,
    lines: lines.map(line => ({
      title: line.title,
      slug: line.slug,
      artist: line.artist,
      choice: line.choice,
      quantity: line.quantity,
      lineMinor: line.lineMinor,
      editionSize: line.editionSize,
      editionNumbers: line.editionNumbers ?? [],
      image: line.image ? { src: line.image.src, alt: line.image.alt } : null,
    })),
    subtotalMinor: order.subtotalMinor,
    shippingMinor: order.shippingMinor,
    taxMinor: order.taxMinor,
    taxLabel: order.taxLabel,
    totalMinor: order.totalMinor,
    ...(order.receivedMinor > 0 ? { receivedMinor: order.receivedMinor } : {}),
    arrivesFrom: order.arrivesFrom,
    arrivesTo: order.arrivesTo,
  };
}
