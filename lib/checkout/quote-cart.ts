import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { lockCart } from '#lib/cart/index.ts';
import { reservedByCart } from '#lib/orders/index.ts';
import { paymentsAvailable } from '#lib/payments/index.ts';
import { country, emailAddress, postalAddress } from './address.ts';
import { type QuoteView, SHIPPING_METHODS } from './model.ts';
import { type Delivery, priceCart } from './price-cart.ts';
import { chosen, latestQuote, type QuoteRow, saveQuote } from './quotes.ts';

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
 * estimate. `paymentsPaused` says that Stripe is away. Refuses an empty cart and an address that no parcel would reach.
 */
export const quoteCart = operation({
  name: 'checkout.quote-cart',
  may: 'checkout.quote',
  onRecord: false,
  input,
  async run({ tx, now }, told) {
    // Sent together: they run one after another on the transaction's connection, the lock first.
    const [cart, last, own] = await Promise.all([
      lockCart(tx, told.cartId),
      latestQuote(tx, told.cartId),
      reservedByCart(tx, told.cartId),
    ]);
    const delivery = merged(told, last);
    return saveQuote(tx, await priceCart(tx, cart, delivery, own, now), delivery, now);
  },
  after: async (_asked, quote): Promise<QuoteView> =>
    (await paymentsAvailable()) ? quote : { ...quote, paymentsPaused: true },
});

function merged(told: z.output<typeof input>, last: QuoteRow | null): Delivery {
  return {
    email: told.email === undefined ? (last?.email ?? null) : told.email,
    shipTo: told.shipTo === undefined ? (last?.shipTo ?? null) : told.shipTo,
    country: told.country ?? null,
    method: told.shippingMethod === undefined ? chosen(last) : told.shippingMethod,
  };
}
