import { chargeCaptured } from './charge-captured.ts';
import { chargeDisputeClosed } from './charge-dispute-closed.ts';
import { chargeDisputeCreated } from './charge-dispute-created.ts';
import { chargeDisputeFundsReinstated } from './charge-dispute-funds-reinstated.ts';
import { chargeDisputeFundsWithdrawn } from './charge-dispute-funds-withdrawn.ts';
import { chargeDisputeUpdated } from './charge-dispute-updated.ts';
import { chargeExpired } from './charge-expired.ts';
import { chargeFailed } from './charge-failed.ts';
import { chargeSucceeded } from './charge-succeeded.ts';
import { chargeUpdated } from './charge-updated.ts';
import { customerDeleted } from './customer-deleted.ts';
import type { FindIntent } from './event.ts';
import { paymentIntentAmountCapturableUpdated } from './payment-intent-amount-capturable-updated.ts';
import { paymentIntentCanceled } from './payment-intent-canceled.ts';
import { paymentIntentCreated } from './payment-intent-created.ts';
import { paymentIntentPaymentFailed } from './payment-intent-payment-failed.ts';
import { paymentIntentProcessing } from './payment-intent-processing.ts';
import { paymentIntentRequiresAction } from './payment-intent-requires-action.ts';
import { paymentIntentSucceeded } from './payment-intent-succeeded.ts';
import { paymentMethodDetached } from './payment-method-detached.ts';
import { radarEarlyFraudWarningCreated } from './radar-early-fraud-warning-created.ts';
import { radarEarlyFraudWarningUpdated } from './radar-early-fraud-warning-updated.ts';
import { refundCreated } from './refund-created.ts';
import { refundFailed } from './refund-failed.ts';
import { refundUpdated } from './refund-updated.ts';
import { reviewClosed } from './review-closed.ts';
import { reviewOpened } from './review-opened.ts';

/**
 * The events that we listen to: the keys of this table ARE the list that the endpoint at Stripe is subscribed to.
 * Whatever an event says, all it does is have its payment looked at again, so a handler only tells which one.
 */
export const EVENTS: Readonly<Record<string, FindIntent>> = {
  'payment_intent.created': paymentIntentCreated,
  'payment_intent.requires_action': paymentIntentRequiresAction,
  'payment_intent.processing': paymentIntentProcessing,
  'payment_intent.amount_capturable_updated': paymentIntentAmountCapturableUpdated,
  'payment_intent.succeeded': paymentIntentSucceeded,
  'payment_intent.payment_failed': paymentIntentPaymentFailed,
  'payment_intent.canceled': paymentIntentCanceled,
  'charge.succeeded': chargeSucceeded,
  'charge.captured': chargeCaptured,
  'charge.expired': chargeExpired,
  'charge.failed': chargeFailed,
  'charge.updated': chargeUpdated,
  'charge.dispute.created': chargeDisputeCreated,
  'charge.dispute.updated': chargeDisputeUpdated,
  'charge.dispute.closed': chargeDisputeClosed,
  'charge.dispute.funds_withdrawn': chargeDisputeFundsWithdrawn,
  'charge.dispute.funds_reinstated': chargeDisputeFundsReinstated,
  'refund.created': refundCreated,
  'refund.updated': refundUpdated,
  'refund.failed': refundFailed,
  'radar.early_fraud_warning.created': radarEarlyFraudWarningCreated,
  'radar.early_fraud_warning.updated': radarEarlyFraudWarningUpdated,
  'review.opened': reviewOpened,
  'review.closed': reviewClosed,
  'payment_method.detached': paymentMethodDetached,
  'customer.deleted': customerDeleted,
};

export const SUBSCRIBED: readonly string[] = Object.keys(EVENTS);

/** Whether the news is in a refund, a dispute or a warning: the intent and its charge may show nothing of it. */
export const concernsAftermath = (type: string): boolean => /^(?:refund|charge\.dispute|radar)\./.test(type);
