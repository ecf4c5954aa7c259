import { db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { OrderView, PostalAddress } from './model.ts';
import { findOrder, type OrderWithLines } from './queries.ts';

/** No order, or none that this person may see: both sound the same. */
export class OrderNotFound extends Refusal {
  constructor() {
    super('order_not_found', 'There is no order here, or its link has run out.', 404);
  }
}

/**
 * An order for the page behind its signed link. The street, the phone and most of the e-mail address stay out:
 * links are forwarded, and the buyer has these in the receipt. Throws OrderNotFound.
 */
export async function viewOrder(orderId: string): Promise<OrderView> {
  const found = await findOrder(db(), orderId);
  if (!found) throw new OrderNotFound();
  const { order } = found;
  return {
    number: order.number,
    status: order.status,
    placedAt: order.placedAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    email: masked(order.email),
    deliverTo: withoutStreet(order.shipTo),
    lines: found.lines.map(viewLine),
    currency: order.currency,
    subtotalMinor: order.subtotalMinor,
    shippingMinor: order.shippingMinor,
    taxMinor: order.taxMinor,
    taxLabel: order.taxLabel,
    totalMinor: order.totalMinor,
    receivedMinor: order.receivedMinor,
    refundedMinor: order.refundedMinor,
    disputedMinor: order.disputedMinor,
    shippingMethod: order.shippingMethod,
    arrivesFrom: order.arrivesFrom,
    arrivesTo: order.arrivesTo,
  };
}

const viewLine = (line: OrderWithLines['lines'][number]): OrderView['lines'][number] => ({
  variantId: line.variantId,
  sku: line.sku,
  slug: line.slug,
  title: line.title,
  artist: line.artist,
  choice: line.choice,
  quantity: line.quantity,
  unitMinor: line.unitMinor,
  lineMinor: line.lineMinor,
  editionSize: line.editionSize,
  editionNumbers: line.editionNumbers ?? [],
  image: line.image,
});

const withoutStreet = ({ name, city, postalCode, country }: PostalAddress) => ({ name, city, postalCode, country });

/** `ada@example.org` as `a••@example.org`. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}••${email.slice(at)}`;
}
