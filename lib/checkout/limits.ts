import { type Limit, limitAll } from '#lib/access/index.ts';

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

/** Opening the checkout asks Stripe about an order that is under way. Each such order was a press, limited by address. */
const OPEN = { minute: 60 };

/** The cart is named by the token of its cookie, so that counting need not wait for the cart to be found. */
type Asker = { ip: string; cartToken: string };

/** Counts one press of the pay button. Throws TooManyRequests. */
export const limitPlacing = ({ ip, cartToken }: Asker, now: Date): Promise<void> =>
  limitAll(
    [
      perMinute('checkout.place.minute', ip, PLACE.minute),
      { name: 'checkout.place.hour', who: ip, most: PLACE.hour, seconds: 3_600 },
      perMinute('checkout.place.cart', cartToken, PLACE.minute),
    ],
    now,
  );

/** Counts one quote. Throws TooManyRequests. */
export const limitQuoting = ({ ip, cartToken }: Asker, now: Date): Promise<void> =>
  limitAll(
    [
      perMinute('checkout.quote.minute', ip, QUOTE.minute),
      { name: 'checkout.quote.hour', who: ip, most: QUOTE.hour, seconds: 3_600 },
      perMinute('checkout.quote.cart', cartToken, QUOTE.minute),
    ],
    now,
  );

/** Counts one question. Throws TooManyRequests. */
export const limitSyncing = ({ ip, cartToken }: Asker, now: Date): Promise<void> =>
  limitAll(
    [perMinute('checkout.sync.minute', ip, SYNC.minute), perMinute('checkout.sync.cart', cartToken, SYNC.minute)],
    now,
  );

/** Counts one opening of a cart's checkout. Throws TooManyRequests. */
export const limitOpening = (cartId: string, now: Date): Promise<void> =>
  limitAll([perMinute('checkout.open.cart', cartId, OPEN.minute)], now);

const perMinute = (name: string, who: string, most: number): Limit => ({ name, who, most, seconds: 60 });
