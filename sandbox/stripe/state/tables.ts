import type { Stripe } from 'stripe';
import type { CardNote } from '../cards/card.ts';
import type { FaultKind } from '../faults/fault.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import { Table } from './table.ts';

/** What a PaymentIntent or SetupIntent remembers beside the object that the API shows. */
export type IntentNote = {
  id: string;
  returnUrl: string | null;
  useStripeSdk: boolean;
  /** The person passed the 3-D Secure challenge of the current attempt. */
  authenticated: boolean;
  confirmations: number;
};

/** The card behind a ConfirmationToken: entered in the frame, or a saved one. */
export type TokenNote = {
  id: string;
  paymentMethod: Stripe.PaymentMethod;
  saved: boolean;
  /** The Elements options the token was made under; an intent that differs refuses it. */
  context: { currency: string | null; capture_method: string | null };
};

/** What a VerificationSession remembers beside the object that the API shows. */
export type VerificationNote = {
  id: string;
  /** In the address of the hosted page; null once it was used. */
  token: string | null;
  returnUrl: string | null;
  /** How the person chose that the checks end. */
  chosen: Stripe.Identity.VerificationSession.LastError['code'] | 'verified';
  /** What the API shows when `verified_outputs` is asked for. */
  outputs: Stripe.Identity.VerificationSession.VerifiedOutputs | null;
};

/** Something that happens by itself once `due` has come: a dispute arrives, a refund settles. */
export type Chore = { id: string; created: number; due: number; kind: ChoreKind; about: string };
export type ChoreKind =
  | 'dispute.arrive'
  | 'dispute.decide'
  | 'dispute.deadline'
  | 'warning.arrive'
  | 'refund.succeed'
  | 'refund.fail'
  | 'identity.decide'
  | 'identity.redact';

/** A signing secret list, newest first: several while a secret rolls. */
export type EndpointSecrets = { id: string; secrets: string[] };

export type SessionRow = { id: string; session: Stripe.CustomerSession };

/** One line of the request log: never a body, never a query. */
export type LoggedRequest = {
  id: string;
  created: number;
  method: string;
  path: string;
  status: number;
  key: 'secret' | 'publishable' | 'none';
  idempotencyKey: string | null;
  /** The fault on demand that it met. */
  fault?: FaultKind;
};

/** A stored answer, replayed byte for byte for its idempotency key. `id` is key kind + key. */
export type Replay = {
  id: string;
  path: string;
  fingerprint: string;
  created: number;
  status: number;
  body: string;
  request: string;
};

/** Everything the sandbox knows. No row ever holds a card number. */
export type Tables = ReturnType<typeof emptyTables>;

export function emptyTables() {
  return {
    customers: new Table<Stripe.Customer>(),
    customerSessions: new Table<SessionRow>(),
    paymentMethods: new Table<Stripe.PaymentMethod>(),
    confirmationTokens: new Table<Stripe.ConfirmationToken>(),
    paymentIntents: new Table<Stripe.PaymentIntent>(),
    setupIntents: new Table<Stripe.SetupIntent>(),
    setupAttempts: new Table<Stripe.SetupAttempt>(),
    charges: new Table<Stripe.Charge>(),
    refunds: new Table<Stripe.Refund>(),
    reviews: new Table<Stripe.Review>(),
    disputes: new Table<Stripe.Dispute>(),
    earlyFraudWarnings: new Table<Stripe.Radar.EarlyFraudWarning>(),
    valueLists: new Table<Stripe.Radar.ValueList>(),
    valueListItems: new Table<Stripe.Radar.ValueListItem>(),
    verificationSessions: new Table<Stripe.Identity.VerificationSession>(),
    verificationReports: new Table<Stripe.Identity.VerificationReport>(),
    verificationNotes: new Table<VerificationNote>(),
    chores: new Table<Chore>(),
    balanceTransactions: new Table<Stripe.BalanceTransaction>(),
    events: new Table<Stripe.EventBase>(),
    webhookEndpoints: new Table<Stripe.WebhookEndpoint>(),
    cardNotes: new Table<CardNote>(),
    tokenNotes: new Table<TokenNote>(),
    intentNotes: new Table<IntentNote>(),
    endpointSecrets: new Table<EndpointSecrets>(),
    deliveries: new Table<Delivery>(),
    requests: new Table<LoggedRequest>(),
    replays: new Table<Replay>(),
    /** One row: the key under which card numbers become fingerprints. */
    keys: new Table<{ id: string; key: string }>(),
    /** One row: how far the sandbox's time is ahead of the wall clock. */
    clock: new Table<{ id: string; aheadSeconds: number }>(),
  };
}
