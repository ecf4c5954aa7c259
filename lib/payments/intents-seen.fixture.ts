import type { Intent } from './intent.ts';

/** What every intent of these tests is about. */
export const AMOUNT = 4_900;

/** An intent as Stripe might show it. */
export const intent = (status: string, change: Partial<Intent> = {}): Intent => ({
  id: 'pi_1',
  status,
  amountMinor: AMOUNT,
  capturableMinor: status === 'requires_capture' ? AMOUNT : 0,
  receivedMinor: status === 'succeeded' ? AMOUNT : 0,
  currency: 'eur',
  customer: null,
  livemode: false,
  paymentId: null,
  orderId: null,
  clientSecret: null,
  canceledBecause: null,
  error: null,
  charge: null,
  review: null,
  ...change,
});

/** Why a bank said no. */
export const error = { code: 'card_declined', declineCode: 'generic_decline', adviceCode: null };
/** Its charge, captured, with so much sent back. */
export const charge = (refundedMinor: number): NonNullable<Intent['charge']> => ({
  id: 'ch_1',
  captured: true,
  refundedMinor,
  disputed: false,
  captureBefore: null,
  movedAt: null,
  radarLevel: 'normal',
  outcome: 'authorized',
  checks: { cvc: 'pass', postalCode: 'pass', line1: 'pass' },
  authentication: null,
  card: { brand: 'visa', last4: '4242', country: 'IE', funding: 'credit', wallet: null },
});
