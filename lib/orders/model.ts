/** Where an order stands. */
export type OrderStatus =
  /** Placed, stock reserved, payment under way. */
  | 'pending_payment'
  /** Authorized, and a person is looking at it. Nothing has been charged. */
  | 'payment_review'
  /** A method that settles later was used; nothing ships until the money is there. */
  | 'awaiting_funds'
  | 'paid'
  | 'fulfilling'
  | 'shipped'
  | 'delivered'
  /** Refused before any authorization was asked for. */
  | 'blocked'
  /** Every attempt was declined, or the buyer gave up. */
  | 'payment_failed'
  | 'canceled'
  /** The authorization lapsed before it was captured. */
  | 'expired'
  | 'partially_refunded'
  | 'refunded'
  | 'disputed'
  | 'chargeback_lost';

/** Open orders hold stock and may still become paid. */
export const OPEN_STATUSES: readonly OrderStatus[] = ['pending_payment', 'payment_review', 'awaiting_funds'];

/** Where a parcel goes. `country` is ISO 3166-1 alpha-2; `region` a state or province where the country uses one. */
export type PostalAddress = {
  name: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  country: string;
  phone: string | null;
};
