import { limit } from '#lib/access/index.ts';

/**
 * How often one address and one cart may ask. Thresholds are per window of seconds.
 *
 * Placing: the standard's rule 1 starts from 3 in a minute and 10 in an hour per address, which an honest buyer
 * reaches: five cards may be tried for one order (payments), a price change asks twice, and an office or a mobile
 * network puts many buyers behind one address. So 6 in a minute and 30 in an hour; a card tester gets no further
 * for it, as each order ends after five declines and gate B counts declines by card, address and e-mail on its own.
 * The cart has the same limit by the minute, so that changing addresses does not help one cart.
 *
 * Quotes change with each field of the form and move nothing: 60 in a minute and 600 in an hour.
 */
const PLACE = { minute: 6, hour: 30 };
const QUOTE = { minute: 60, hour: 600 };
/** Asking what became of an order: the page asks often while a payment completes. */
const SYNC = { minute: 60 };

type Asker = { ip: string; cartId: string };

/** Counts one press of the pay button. Throws TooManyRequests. */
export async function limitPlacing({ ip, cartId }: Asker, now: Date): Promise<void> {
  await limit('checkout.place.minute', ip, PLACE.minute, 60, now);
  await limit('checkout.place.hour', ip, PLACE.hour, 3_600, now);
  await limit('checkout.place.cart', cartId, PLACE.minute, 60, now);
}

/** Counts one quote. Throws TooManyRequests. */
export async function limitQuoting({ ip, cartId }: Asker, now: Date): Promise<void> {
  await limit('checkout.quote.minute', ip, QUOTE.minute, 60, now);
  await limit('checkout.quote.hour', ip, QUOTE.hour, 3_600, now);
  await limit('checkout.quote.cart', cartId, QUOTE.minute, 60, now);
}

/** Counts one question. Throws TooManyRequests. */
export async function limitSyncing({ ip, cartId }: Asker, now: Date): Promise<void> {
  await limit('checkout.sync.minute', ip, SYNC.minute, 60, now);
  await limit('checkout.sync.cart', cartId, SYNC.minute, 60, now);
}
