import { type Limit, limitAll } from '#lib/access/index.ts';
import { askAtPress } from '#lib/payments/index.ts';

/**
 * How often one address and one cart may ask. Thresholds are per window of seconds.
 *
 * Placing is the business of the gate that is asked at each press, whose limits are the live ruleset's.
 *
 * Quotes change with each field of the form and move nothing: 60 in a minute and 600 in an hour.
 */
const QUOTE = { minute: 60, hour: 600 };
/** Asking what became of an order: the page asks often while a payment completes. */
const SYNC = { minute: 60 };

/** Opening the checkout asks Stripe about an order that is under way. Each such order was a press, limited by address. */
const OPEN = { minute: 60 };

/** The cart is named by the token of its cookie, so that counting need not wait for the cart to be found. */
type Asker = { ip: string; cartToken: string; accountId: string | null };

/** Counts one press of the pay button: of the account or, for a guest, of the cart. Throws TooManyRequests. */
export const limitPlacing = ({ ip, cartToken, accountId }: Asker, now: Date): Promise<void> =>
  askAtPress({ ip, who: accountId ?? cartToken }, now);

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
