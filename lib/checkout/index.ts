/**
 * The checkout: from a cart to an order whose payment has begun.
 *
 * A *quote* is what the buyer is shown: prices from the catalog, delivery by zone and weight, the tax inside, a total,
 * for 20 minutes. *Placing* compares that with what holds at the moment of the press. When anything differs, the
 * buyer sees old and new and is asked again; nothing is written but the new quote. When nothing differs, one
 * transaction, under the cart's lock, writes the order, reserves its stock and opens the payment and the attempt.
 * Only after it is committed does Stripe hear of it.
 *
 * No amount, price, tax or address that a browser sent with the press is used: they were validated and stored with
 * the quote, or are computed here. The total comes along only to be compared.
 *
 * One purchase is one order. The same attempt again is the same outcome; another press for the same contents is
 * another attempt at the same order; changed contents replace the order, after Stripe was asked that the old payment
 * has not taken money; and what was bought is never bought again by the quote that bought it.
 */
import 'server-only';

export { COUNTRIES, postalAddress } from './address.ts';
export { bringCartHome } from './bring-cart-home.ts';
export { checkoutState, syncCheckout } from './checkout-state.ts';
export { claimGuestOrders } from './claim-guest-orders.ts';
export { deliveryEstimate } from './delivery.ts';
export { goOn } from './go-on.ts';
export { limitOpening, limitPlacing, limitQuoting, limitSyncing } from './limits.ts';
export {
  type Change,
  type CheckoutState,
  FREE_SHIPPING_FROM_MINOR,
  type PlaceResult,
  type QuoteView,
  type ShippingMethod,
} from './model.ts';
export { checkoutPersonalData } from './personal-data.ts';
export { placeOrder } from './place-order.ts';
export { quoteCart } from './quote-cart.ts';
export { DeliveryIncomplete, EmptyCart, NoQuote, SignedOut } from './refusals.ts';
export { showCart } from './show-cart.ts';
