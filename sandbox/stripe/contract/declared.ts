import type { Stripe } from 'stripe';

/** The declarations that `sdk-types.ts` judges by, gathered where its compiler can find them. */
export type BalanceTransaction = Stripe.BalanceTransaction;
export type Charge = Stripe.Charge;
export type ConfirmationToken = Stripe.ConfirmationToken;
export type Customer = Stripe.Customer;
export type CustomerSession = Stripe.CustomerSession;
export type Dispute = Stripe.Dispute;
export type EarlyFraudWarning = Stripe.Radar.EarlyFraudWarning;
export type EventBase = Stripe.EventBase;
export type PaymentIntent = Stripe.PaymentIntent;
export type PaymentMethod = Stripe.PaymentMethod;
export type Refund = Stripe.Refund;
export type Review = Stripe.Review;
export type SetupAttempt = Stripe.SetupAttempt;
export type SetupIntent = Stripe.SetupIntent;
export type ValueList = Stripe.Radar.ValueList;
export type ValueListItem = Stripe.Radar.ValueListItem;
export type VerificationReport = Stripe.Identity.VerificationReport;
export type VerificationSession = Stripe.Identity.VerificationSession;
export type WebhookEndpoint = Stripe.WebhookEndpoint;
