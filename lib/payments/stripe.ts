/**
 * Stripe, behind plain verbs: the only file that imports its SDK. Every call goes through `outside()`, which
 * refuses while a transaction is open, and answers with an `Answer`; nothing of the SDK's errors leaves this file.
 * A verb that changes something takes the idempotency key of the row that wants it, so that a repeated call,
 * however late and from whichever process, is the same call. The SDK's own keys would not outlive the process.
 */
import { Stripe } from 'stripe';
import { config } from '#lib/config/index.ts';
import { outside } from '#lib/db/index.ts';
import type { PostalAddress } from '#lib/orders/index.ts';
import { type Answer, answerTo } from './answer.ts';
import { type Intent, readIntent } from './intent.ts';

export type StripeIntent = Stripe.PaymentIntent;
export type StripeCharge = Stripe.Charge;
export type StripeEvent = Stripe.Event;
export type StripeToken = Stripe.ConfirmationToken;

/** The API version that the installed types describe. An upgrade of the package moves both together. */
export const API_VERSION = Stripe.API_VERSION;
/** How old a signed webhook may be, in seconds. 0 would switch the check off. */
export const WEBHOOK_TOLERANCE = 300;
const EXPAND = ['latest_charge.balance_transaction', 'review'];

let client: Stripe | undefined;

function stripe(): Stripe {
  client ??= connect();
  return client;
}

function connect(): Stripe {
  const { secretKey, apiUrl } = config().stripe;
  const secure = apiUrl.protocol === 'https:';
  return new Stripe(secretKey, {
    apiVersion: Stripe.API_VERSION,
    host: apiUrl.hostname,
    port: apiUrl.port || (secure ? 443 : 80),
    protocol: secure ? 'https' : 'http',
    maxNetworkRetries: 1,
    timeout: 10_000,
    telemetry: false,
    appInfo: { name: 'counterproof' },
  });
}

async function ask<T>(call: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'done', value: await outside(call) };
  } catch (error) {
    return answerTo(error);
  }
}

const askIntent = (call: () => Promise<StripeIntent>): Promise<Answer<Intent>> =>
  ask(async () => readIntent(await call()));

export type NewIntent = {
  amountMinor: number;
  currency: string;
  paymentId: string;
  orderId: string;
  attemptId: string;
  orderNumber: string;
  shipTo: PostalAddress;
};

/** Creates an intent for cards that will be captured by hand. It names our rows, so that it can be found again. */
export const createIntent = (wanted: NewIntent): Promise<Answer<Intent>> =>
  askIntent(() =>
    stripe().paymentIntents.create(
      {
        amount: wanted.amountMinor,
        currency: wanted.currency,
        allowed_payment_method_types: ['card'],
        capture_method: 'manual',
        metadata: { payment_id: wanted.paymentId, order_id: wanted.orderId, attempt_id: wanted.attemptId },
        payment_details: { order_reference: wanted.orderNumber },
        shipping: shippingTo(wanted.shipTo),
      },
      { idempotencyKey: `pi:create:${wanted.attemptId}` },
    ),
  );

export type Confirmation = {
  intentId: string;
  attemptId: string;
  confirmationToken: string;
  /** Where a bank that cannot be framed sends the buyer back to. */
  returnUrl: string;
  /** `challenge` asks the bank to have the cardholder prove who they are. */
  authentication: 'automatic' | 'challenge';
  shipTo: PostalAddress;
};

/** Authorizes: asks the card's bank. At most once per attempt, whatever the number of calls. */
export const confirmIntent = (wanted: Confirmation): Promise<Answer<Intent>> =>
  askIntent(() =>
    stripe().paymentIntents.confirm(
      wanted.intentId,
      {
        confirmation_token: wanted.confirmationToken,
        return_url: wanted.returnUrl,
        use_stripe_sdk: true,
        // The token carries what was typed; what we have checked and priced takes its place.
        shipping: shippingTo(wanted.shipTo),
        payment_method_options: { card: { request_three_d_secure: wanted.authentication } },
      },
      { idempotencyKey: `pi:confirm:${wanted.attemptId}` },
    ),
  );

const shippingTo = ({ name, line1, line2, city, region, postalCode, country, phone }: PostalAddress) => ({
  name,
  ...(phone ? { phone } : {}),
  address: {
    line1,
    city,
    country,
    ...(line2 ? { line2 } : {}),
    ...(region ? { state: region } : {}),
    ...(postalCode ? { postal_code: postalCode } : {}),
  },
});

/** The intent as it stands now, with its charge, money movement and review. */
export const retrieveIntent = (intentId: string): Promise<Answer<Intent>> =>
  askIntent(() => stripe().paymentIntents.retrieve(intentId, { expand: EXPAND }));

/** Takes the whole authorized amount, once. */
export const captureIntent = (intentId: string, paymentId: string, amountMinor: number): Promise<Answer<Intent>> =>
  askIntent(() =>
    stripe().paymentIntents.capture(
      intentId,
      { amount_to_capture: amountMinor },
      { idempotencyKey: `pi:capture:${paymentId}:${amountMinor}` },
    ),
  );

export type CancelReason = 'abandoned' | 'duplicate' | 'fraudulent' | 'requested_by_customer';

/** Gives an authorization back, or makes sure that there will be none. */
export const cancelIntent = (intentId: string, reason: CancelReason | null): Promise<Answer<Intent>> =>
  askIntent(() =>
    stripe().paymentIntents.cancel(
      intentId,
      { ...(reason ? { cancellation_reason: reason } : {}) },
      { idempotencyKey: `pi:cancel:${intentId}` },
    ),
  );

export type Refund = { id: string; status: string };

/** Sends captured money back. `refundId` is our row and the idempotency key. */
export const refundIntent = (intentId: string, refundId: string, amountMinor: number): Promise<Answer<Refund>> =>
  ask(async () => {
    const wanted = { payment_intent: intentId, amount: amountMinor, metadata: { refund_id: refundId } };
    const made = await stripe().refunds.create(wanted, { idempotencyKey: `refund:${refundId}` });
    return { id: made.id, status: made.status ?? 'pending' };
  });

/**
 * The intent that was made for a payment, or null. Reads the list, not the search: the list knows what was
 * written a moment ago. `since` bounds how far back it looks.
 */
export const findIntent = (paymentId: string, since: Date): Promise<Answer<Intent | null>> =>
  ask(async () => {
    const created = { gte: Math.floor(since.getTime() / 1000) - 60 };
    for await (const seen of stripe().paymentIntents.list({ created, limit: 100 })) {
      if (seen.metadata.payment_id === paymentId) return readIntent(seen);
    }
    return null;
  });

/** What the buyer's browser collected, as a preview: never the number, never the code. */
export const retrieveToken = (tokenId: string): Promise<Answer<StripeToken>> =>
  ask(() => stripe().confirmationTokens.retrieve(tokenId));

/** Tells Radar that a person looked and approved. Never captures. */
export const approveReview = (reviewId: string): Promise<Answer<string>> =>
  ask(async () => (await stripe().reviews.approve(reviewId, {}, { idempotencyKey: `review:approve:${reviewId}` })).id);

/** The event in a webhook's body, or null when no secret of ours signed it or the signature is too old. */
export function readEvent(body: string, signature: string, now: Date): StripeEvent | null {
  for (const secret of config().stripe.webhookSecrets) {
    try {
      const { webhooks } = stripe();
      return webhooks.constructEvent(body, signature, secret, WEBHOOK_TOLERANCE, undefined, now.getTime());
    } catch {
      // Signed with another secret, or by nobody: the next one decides while a secret is being rolled.
    }
  }
  return null;
}
