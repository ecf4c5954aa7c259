import type { OrderImage, PostalAddress } from '#lib/orders/model.ts';
import type { PaymentOutcome } from '#lib/payments/model.ts';

/** One line of a quote, as it was priced. Amounts in minor units of the quote's currency. */
export type QuoteLine = {
  variantId: string;
  sku: string;
  slug: string;
  title: string;
  artist: string;
  choice: string;
  quantity: number;
  unitMinor: number;
  lineMinor: number;
};

/** From this subtotal (minor units of EUR, tax included) standard delivery within the EU is free. One value for every page. */
export const FREE_SHIPPING_FROM_MINOR = 25_000;

export type ShippingMethod = 'standard' | 'express';
export const SHIPPING_METHODS: readonly ShippingMethod[] = ['standard', 'express'];

/** A way to send the parcel. Days are calendar days, `YYYY-MM-DD`. */
export type ShippingOption = {
  id: ShippingMethod;
  label: string;
  carrier: string;
  priceMinor: number;
  arrivesFrom: string;
  arrivesTo: string;
};

/** A country we ship to and what its addresses need. */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  regionRequired: boolean;
  /** False where we deliver without a postcode. */
  postalCodeRequired: boolean;
};

export type QuoteViewLine = QuoteLine & {
  /** How many this buyer could have; less than `quantity` when somebody else was faster. */
  available: number;
  image: OrderImage | null;
};

/** What the buyer is shown. Amounts are null until an address makes them known: never shown as zero. */
export type QuoteView = {
  id: string;
  /** Lower-case ISO 4217, as Elements wants it. */
  currency: string;
  lines: QuoteViewLine[];
  subtotalMinor: number;
  shipping: ShippingOption[];
  shippingMethod: ShippingMethod | null;
  shippingMinor: number | null;
  /** The tax inside the total. */
  taxMinor: number | null;
  taxLabel: string | null;
  totalMinor: number | null;
  paymentMethodTypes: string[];
  /** ISO 8601. After this the prices are looked up again. */
  expiresAt: string;
  countries: Country[];
  email: string | null;
  shipTo: PostalAddress | null;
  /** Stripe is away: nothing can be paid just now. Left out while all is well. */
  paymentsPaused?: true;
};

/**
 * What differs between what was shown and what is true now. Amounts in minor units, stock and quantity in pieces
 * (`quantity` 0: not in the cart; the cart was changed elsewhere), `expired` in ISO 8601.
 */
export type Change =
  | { what: 'price' | 'stock' | 'quantity'; sku: string; title: string; from: number; to: number }
  | { what: 'shipping' | 'tax' | 'total'; from: number | null; to: number | null }
  | { what: 'expired'; from: string; to: string };

/** What became of pressing the pay button. `earlier` is set when the answer is about an order placed before. */
export type PlaceResult =
  | { kind: 'changed'; quote: QuoteView; changes: Change[] }
  | (PaymentOutcome & { orderUrl: string; orderNumber: string; earlier?: true });

/** What a reload, another tab or the return from the bank must show. */
export type CheckoutState = { kind: 'open' } | (PaymentOutcome & { orderUrl: string; orderNumber: string });
