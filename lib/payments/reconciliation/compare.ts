import type { Intent } from '../intent.ts';
import { isCaptured, isClosed, type PaymentState } from '../model.ts';
import type { Payment } from '../queries.ts';
import type { DisputeSeen } from '../stripe/disputes.ts';
import type { RefundSeen } from '../stripe/refunds.ts';
import type { Difference, DifferenceKind, Side } from './model.ts';
import type { OurDispute, OurPayment, OurRefund } from './ours.ts';

/** What Stripe may call a payment that we call so. Among the closed ones is money that came late and went back. */
const AT_STRIPE: Readonly<Record<PaymentState, readonly string[]>> = {
  created: ['requires_payment_method', 'requires_confirmation'],
  intent_created: ['requires_payment_method', 'requires_confirmation'],
  requires_action: ['requires_action'],
  requires_payment_method: ['requires_payment_method'],
  processing: ['processing'],
  authorized: ['requires_capture'],
  held: ['requires_capture'],
  capturing: ['requires_capture'],
  captured: ['succeeded'],
  partially_refunded: ['succeeded'],
  refunded: ['succeeded'],
  blocked: ['canceled', 'succeeded'],
  failed: ['canceled', 'succeeded'],
  canceled: ['canceled', 'succeeded'],
  expired: ['canceled', 'succeeded'],
};

/** How a payment of ours and an intent of Stripe's differ; either may be missing. Empty: they agree. */
export function comparePayment(ours: OurPayment | null, theirs: Intent | null): Difference[] {
  if (!ours) return theirs ? [strayIntent(theirs)] : [];
  const { payment } = ours;
  const about = { objectId: theirs?.id ?? payment.stripePaymentIntentId ?? payment.id, paymentId: payment.id };
  const sides = { ours: ourIntent(payment), theirs: theirs && theirIntent(theirs) };
  if (!theirs) return neverStarted(payment) ? [] : [{ kind: 'payment_only_here', ...about, ...sides }];
  const differs =
    payment.amountMinor !== theirs.amountMinor ||
    payment.currency !== theirs.currency ||
    payment.amountReceivedMinor !== theirs.receivedMinor ||
    !AT_STRIPE[payment.state].includes(theirs.status);
  const kinds: DifferenceKind[] = [
    ...(differs ? (['payment_differs'] as const) : []),
    ...(keptMinor(theirs) > 0 && isOwed(ours) ? (['money_without_order'] as const) : []),
  ];
  return kinds.map(kind => ({ kind, ...about, ...sides }));
}

/** A refund of ours beside Stripe's. An authorization that lapsed gave nothing back, although Stripe notes a refund. */
export function compareRefund(ours: OurRefund | null, theirs: RefundSeen | null): Difference[] {
  if (!ours && theirs?.reason === 'expired_uncaptured_charge') return [];
  const side = (seen: { amountMinor: number; currency: string; status: string }) => pick(seen);
  // Stripe said no to it before it ever had one: nothing was sent back, and both sides know.
  if (ours && !theirs && !ours.stripeId && ours.status === 'failed') return [];
  return compareAlike('refund', ours && { ...ours, side: side(ours) }, theirs && { id: theirs.id, side: side(theirs) });
}

/** A dispute of ours beside Stripe's. */
export const compareDispute = (ours: OurDispute | null, theirs: DisputeSeen | null): Difference[] =>
  compareAlike('dispute', ours && { ...ours, side: pick(ours) }, theirs && { id: theirs.id, side: pick(theirs) });

type Alike = { id: string; side: Side };

function compareAlike(
  what: 'refund' | 'dispute',
  ours: (Alike & { stripeId: string | null; paymentId: string }) | null,
  theirs: Alike | null,
): Difference[] {
  const sides = { ours: ours?.side ?? null, theirs: theirs?.side ?? null };
  const about = { objectId: theirs?.id ?? ours?.stripeId ?? ours?.id ?? '', paymentId: ours?.paymentId ?? null };
  if (!ours) return theirs ? [{ kind: `${what}_only_at_stripe`, ...about, ...sides }] : [];
  if (!theirs) return [{ kind: `${what}_only_here`, ...about, ...sides }];
  return sameSides(ours.side, theirs.side) ? [] : [{ kind: `${what}_differs`, ...about, ...sides }];
}

/** Whether two sides say the same, whatever the order of their words (Postgres sorts the keys of jsonb). */
export function sameSides(one: Side | null, other: Side | null): boolean {
  if (!one || !other) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every(key => one[key] === other[key]);
}

/** An intent that no payment of ours is linked to. */
function strayIntent(theirs: Intent): Difference {
  const kind = keptMinor(theirs) > 0 ? 'money_without_order' : 'payment_only_at_stripe';
  return { kind, objectId: theirs.id, paymentId: null, ours: null, theirs: theirIntent(theirs) };
}

/** What Stripe took and has not given back. */
const keptMinor = ({ receivedMinor, charge }: Intent): number => receivedMinor - (charge?.refundedMinor ?? 0);

/** Money is here that nobody is being served for, and no person has the case on the desk. */
const isOwed = ({ payment, orderPaid }: OurPayment): boolean => !orderPaid && payment.riskStatus !== 'held';

/** Nothing of it can be at Stripe: no intent was ever linked, and no money is claimed. */
const neverStarted = ({ state, stripePaymentIntentId, amountReceivedMinor }: Payment): boolean =>
  stripePaymentIntentId === null && amountReceivedMinor === 0 && (state === 'created' || isClosed(state));

const ourIntent = ({ amountMinor, currency, state, amountReceivedMinor }: Payment): Side => ({
  amountMinor,
  currency,
  status: state,
  receivedMinor: amountReceivedMinor,
});

const theirIntent = ({ amountMinor, currency, status, receivedMinor }: Intent): Side => ({
  amountMinor,
  currency,
  status,
  receivedMinor,
});

const pick = ({ amountMinor, currency, status }: { amountMinor: number; currency: string; status: string }): Side => ({
  amountMinor,
  currency,
  status,
});

/** An order that counts as paid, beside its payments. */
export function compareOrder(order: {
  id: string;
  number: string;
  status: string;
  totalMinor: number;
  currency: string;
  payments: readonly Pick<Payment, 'id' | 'state' | 'amountReceivedMinor'>[];
}): Difference[] {
  const paying = order.payments.find(({ state, amountReceivedMinor }) => isCaptured(state) && amountReceivedMinor > 0);
  if (paying) return [];
  const { number, status, totalMinor, currency } = order;
  const ours = { number, status, amountMinor: totalMinor, currency };
  return [
    { kind: 'order_without_money', objectId: order.id, paymentId: order.payments[0]?.id ?? null, ours, theirs: null },
  ];
}
