import { type Consenter, type LiveConsent, liveConsent } from '#lib/consent/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { buyerOfOrder } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Person } from '../rows-of.ts';

/** There is no such parcel to send. */
export class NoSuchParcel extends Refusal {
  constructor() {
    super('no_such_parcel', 'There is no parcel of this order to be sent.', 404);
  }
}

/** The buyer of an order, and whether they let the carrier have their phone number and e-mail address. */
export async function whoseParcel(
  reader: Reader,
  orderId: string,
): Promise<{ person: Person; email: string; contact: LiveConsent | null }> {
  const buyer = await buyerOfOrder(reader, orderId);
  if (!buyer) throw new NoSuchParcel();
  const person: Person & Consenter = buyer.accountId
    ? { account: buyer.accountId }
    : { guest: buyer.email.toLowerCase() };
  return { person, email: buyer.email, contact: await liveConsent(reader, person, 'carrier') };
}
