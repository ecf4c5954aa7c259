import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { lockCart } from '#lib/cart/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { country, emailAddress, postalAddress } from './address.ts';
import { mayPay } from './may-pay.ts';
import { type QuoteView, SHIPPING_METHODS } from './model.ts';
import type { Delivery } from './price-cart.ts';
import { quoteOnce } from './quote-once.ts';
import { chosen, type Last } from './quotes.ts';

const input = z.strictObject({
  cartId: z.uuid(),
  email: emailAddress.nullish(),
  country: country.nullish(),
  shipTo: postalAddress.nullish(),
  shippingMethod: z.enum(SHIPPING_METHODS, 'Choose one of the delivery methods.').nullish(),
});

/**
 * Prices a cart for what the buyer has told so far and promises the price for 20 minutes. Returns a QuoteView.
 * What is left out stays as the cart's last quote had it; null takes it back. `country` without `shipTo` gives an
 * estimate. `paymentsPaused` says that Stripe is away, or the checkout closed. Refuses an empty cart and an address that no parcel would reach.
 */
export const quoteCart = operation({
  name: 'checkout.quote-cart',
  may: 'checkout.quote',
  onRecord: false,
  atomic: true,
  input,
  async run({ tx, now }, told) {
    const deliveryAfter = (last: Last | null) => merged(told, last);
    for (let tries = 0; tries < TRIES; tries++) {
      const quote = await quoteOnce(tx, told.cartId, deliveryAfter, now);
      if (quote) return quote;
    }
    return transaction(locked => quoteLocked(locked, told.cartId, deliveryAfter, now));
  },
  after: async (_asked, quote): Promise<QuoteView> => ((await mayPay()) ? quote : { ...quote, paymentsPaused: true }),
});

/** Who meets others at the same cart more often than this waits for their turn. */
const TRIES = 3;

/** The same under the cart's lock: nobody comes in between. */
async function quoteLocked(
  tx: Tx,
  cartId: string,
  deliveryAfter: (last: Last | null) => Delivery,
  now: Date,
): Promise<QuoteView> {
  await lockCart(tx, cartId);
  const quote = await quoteOnce(tx, cartId, deliveryAfter, now);
  if (!quote) throw new Error(`cart ${cartId} changed under its lock`);
  return quote;
}

function merged(told: z.output<typeof input>, last: Last | null): Delivery {
  return {
    email: told.email === undefined ? (last?.email ?? null) : told.email,
    shipTo: told.shipTo === undefined ? (last?.shipTo ?? null) : told.shipTo,
    country: told.country ?? null,
    method: told.shippingMethod === undefined ? chosen(last) : told.shippingMethod,
  };
}
