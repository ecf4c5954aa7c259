import type { Answer } from '../answer.ts';
import { ask, type StripeCharge } from '../stripe.ts';
import { idOf, momentOf, type Page, pageOf, type Span, spanned } from './span.ts';

/** A charge as Stripe shows it, for a comparison with ours. */
export type ChargeSeen = {
  id: string;
  intentId: string | null;
  paymentId: string | null;
  status: string;
  captured: boolean;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  currency: string;
  disputed: boolean;
  createdAt: Date;
};

const readCharge = (seen: StripeCharge): ChargeSeen => ({
  id: seen.id,
  intentId: idOf(seen.payment_intent),
  paymentId: seen.metadata.payment_id ?? null,
  status: seen.status,
  captured: seen.captured,
  amountMinor: seen.amount,
  capturedMinor: seen.amount_captured,
  refundedMinor: seen.amount_refunded,
  currency: seen.currency,
  disputed: seen.disputed,
  createdAt: momentOf(seen.created),
});

/** One page of the charges of a span, declined ones too. */
export const listCharges = (span: Span, after: string | null): Promise<Answer<Page<ChargeSeen>>> =>
  ask('charges.list', async stripe => pageOf(await stripe.charges.list(spanned(span, after)), readCharge));
