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

/** Statuses in which the buyer may still have to do something; at most one such order per cart. */
export const UNDER_WAY_STATUSES: readonly OrderStatus[] = ['pending_payment', 'awaiting_funds'];

/** The ends of an order that was never paid. Its stock went back; only `reserveAgain` opens it once more. */
export type ClosedStatus = 'blocked' | 'payment_failed' | 'canceled' | 'expired';
export const CLOSED_STATUSES: readonly ClosedStatus[] = ['blocked', 'payment_failed', 'canceled', 'expired'];

/** Whether the buyer may still have to do something for it. */
export const isUnderWay = (status: OrderStatus): boolean => UNDER_WAY_STATUSES.includes(status);

/** Whether stock is still promised to an order of this status. */
export const isOpen = (status: OrderStatus): boolean => OPEN_STATUSES.includes(status);

/** Whether the order ended without money. */
export const isClosed = (status: OrderStatus): boolean => CLOSED_STATUSES.some(closed => closed === status);

/** Steps of an order whose money is here and stays here. */
export const FULFILMENT_STATUSES: readonly OrderStatus[] = ['paid', 'fulfilling', 'shipped', 'delivered'];

/** What became of a paid order's money. `kept`: nothing, or it came back. */
export type MoneyStanding = 'kept' | 'partially_refunded' | 'refunded' | 'disputed' | 'chargeback_lost';

/** Whether the order was paid, whatever became of its money since. */
export const isPaid = (status: OrderStatus): boolean => !isOpen(status) && !isClosed(status);

const UNPAID: readonly OrderStatus[] = ['paid', ...CLOSED_STATUSES];
/**
 * Each status and what may follow it on an order's way. Nothing here leads back, so late and repeated news change
 * nothing. What becomes of the money of a paid order is not news but a look at all of it: see `followMoney`.
 */
const FOLLOWED_BY: Record<OrderStatus, readonly OrderStatus[]> = {
  pending_payment: ['payment_review', 'awaiting_funds', ...UNPAID],
  awaiting_funds: ['payment_review', ...UNPAID],
  payment_review: UNPAID,
  paid: ['fulfilling'],
  fulfilling: ['shipped'],
  shipped: ['delivered'],
  delivered: [],
  partially_refunded: ['fulfilling', 'shipped', 'delivered'],
  disputed: [],
  refunded: [],
  chargeback_lost: [],
  blocked: [],
  payment_failed: [],
  canceled: [],
  expired: [],
};

/** `wanted` when an order that is `now` may become it, else null: already there, or news that comes too late. */
export const advance = (now: OrderStatus, wanted: OrderStatus): OrderStatus | null =>
  FOLLOWED_BY[now].includes(wanted) ? wanted : null;

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

/** Who brings our parcels, by the name that they are known by. */
export const CARRIERS = { postnl: 'PostNL', dhl: 'DHL', dpd: 'DPD', ups: 'UPS' } as const;
export type Carrier = keyof typeof CARRIERS;
export const CARRIER_NAMES = Object.keys(CARRIERS) as [Carrier, ...Carrier[]];

/** One line of an order as people read it. Amounts in minor units of the order's currency. */
export type OrderLine = {
  variantId: string;
  sku: string;
  slug: string;
  title: string;
  artist: string;
  choice: string;
  quantity: number;
  unitMinor: number;
  lineMinor: number;
  editionSize: number;
};

/** An order behind its signed link: what the buyer needs, and not enough to hurt whoever lets the link slip. */
export type OrderView = {
  number: string;
  status: OrderStatus;
  /** ISO 8601. */
  placedAt: string;
  paidAt: string | null;
  /** For example `a••@example.org`. */
  email: string;
  deliverTo: { name: string; city: string; postalCode: string | null; country: string };
  lines: (OrderLine & { editionNumbers: number[]; image: OrderImage | null })[];
  currency: string;
  subtotalMinor: number;
  shippingMinor: number;
  taxMinor: number;
  taxLabel: string;
  totalMinor: number;
  /** What was taken, sent back and is held by disputes; less than the total was taken only in rare cases. */
  receivedMinor: number;
  refundedMinor: number;
  disputedMinor: number;
  shippingMethod: string;
  /** Calendar days, `YYYY-MM-DD`. */
  arrivesFrom: string;
  arrivesTo: string;
};

/** An order in the list of its account. */
export type AccountOrder = Pick<OrderView, 'number' | 'status' | 'placedAt' | 'currency' | 'totalMinor'> & {
  /** Its page, by a link of its own. */
  href: string;
  prints: { title: string; quantity: number }[];
};

export type OrderImage = { src: string; placeholder: string; alt: string };

/** A paid order that has not left, and where its parcel goes. */
export type OrderToCorrect = { id: string; number: string; placedAt: string; shipTo: PostalAddress };
