import type { Answer } from '../answer.ts';
import { ask, type StripeWarning } from '../stripe.ts';
import { idOf, momentOf } from './span.ts';

/** An early fraud warning as Stripe shows it: the card's issuer suspects fraud. */
export type WarningSeen = {
  id: string;
  intentId: string | null;
  chargeId: string;
  /** Whether anything can still be done about it: not refunded in full, not yet disputed. */
  actionable: boolean;
  fraudType: string;
  createdAt: Date;
};

const readWarning = (seen: StripeWarning): WarningSeen => ({
  id: seen.id,
  intentId: idOf(seen.payment_intent),
  chargeId: idOf(seen.charge) ?? '',
  actionable: seen.actionable,
  fraudType: seen.fraud_type,
  createdAt: momentOf(seen.created),
});

/** Every early fraud warning of an intent, newest first. */
export const warningsOf = (intentId: string): Promise<Answer<WarningSeen[]>> =>
  ask('earlyFraudWarnings.list', `intent:${intentId}`, async stripe => {
    const all: WarningSeen[] = [];
    const wanted = { payment_intent: intentId, limit: 100 };
    for await (const seen of stripe.radar.earlyFraudWarnings.list(wanted)) all.push(readWarning(seen));
    return all;
  });
