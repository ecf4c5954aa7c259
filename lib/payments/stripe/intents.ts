import type { PostalAddress } from '#lib/orders/index.ts';
import type { Answer } from '../answer.ts';
import { type Intent, readIntent } from '../intent.ts';
import { ask } from '../stripe.ts';
import { momentOf, type Page, pageOf, type Span, spanned } from './span.ts';

const EXPAND = ['latest_charge.balance_transaction', 'review'];

export type NewIntent = {
  amountMinor: number;
  currency: string;
  paymentId: string;
  orderId: string;
  attemptId: string;
  orderNumber: string;
  shipTo: PostalAddress;
  /** Whose payment it is, null for a guest. */
  customerId: string | null;
};

/** Creates an intent for cards that will be captured by hand. It names our rows, so that it can be found again. */
export const createIntent = (wanted: NewIntent): Promise<Answer<Intent>> =>
  ask('paymentIntents.create', `payment:${wanted.paymentId}`, async stripe =>
    readIntent(
      await stripe.paymentIntents.create(
        {
          amount: wanted.amountMinor,
          currency: wanted.currency,
          allowed_payment_method_types: ['card'],
          capture_method: 'manual',
          ...(wanted.customerId ? { customer: wanted.customerId } : {}),
          metadata: { payment_id: wanted.paymentId, order_id: wanted.orderId, attempt_id: wanted.attemptId },
          payment_details: { order_reference: wanted.orderNumber },
          shipping: shippingTo(wanted.shipTo),
        },
        { idempotencyKey: `pi:create:${wanted.attemptId}` },
      ),
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
  /** Whether the card is kept for the customer; null leaves it to what the token says. */
  keep: 'on_session' | '' | null;
};

/** Authorizes: asks the card's bank. At most once per attempt, whatever the number of calls. */
export const confirmIntent = (wanted: Confirmation): Promise<Answer<Intent>> =>
  ask('paymentIntents.confirm', `intent:${wanted.intentId}`, async stripe =>
    readIntent(
      await stripe.paymentIntents.confirm(
        wanted.intentId,
        {
          confirmation_token: wanted.confirmationToken,
          return_url: wanted.returnUrl,
          use_stripe_sdk: true,
          // The token carries what was typed; what we have checked and priced takes its place.
          shipping: shippingTo(wanted.shipTo),
          payment_method_options: { card: { request_three_d_secure: wanted.authentication } },
          ...(wanted.keep === null ? {} : { setup_future_usage: wanted.keep }),
        },
        { idempotencyKey: `pi:confirm:${wanted.attemptId}` },
      ),
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
  ask('paymentIntents.retrieve', `intent:${intentId}`, async stripe =>
    readIntent(await stripe.paymentIntents.retrieve(intentId, { expand: EXPAND })),
  );

/** Takes the whole authorized amount, once. */
export const captureIntent = (intentId: string, paymentId: string, amountMinor: number): Promise<Answer<Intent>> =>
  ask('paymentIntents.capture', `intent:${intentId}`, async stripe =>
    readIntent(
      await stripe.paymentIntents.capture(
        intentId,
        { amount_to_capture: amountMinor },
        { idempotencyKey: `pi:capture:${paymentId}:${amountMinor}` },
      ),
    ),
  );

export type CancelReason = 'abandoned' | 'duplicate' | 'fraudulent' | 'requested_by_customer';

/** Gives an authorization back, or makes sure that there will be none. */
export const cancelIntent = (intentId: string, reason: CancelReason | null): Promise<Answer<Intent>> =>
  ask('paymentIntents.cancel', `intent:${intentId}`, async stripe =>
    readIntent(
      await stripe.paymentIntents.cancel(
        intentId,
        { ...(reason ? { cancellation_reason: reason } : {}) },
        { idempotencyKey: `pi:cancel:${intentId}` },
      ),
    ),
  );

/**
 * Takes from a payment where its parcel went: from the intent, and from every charge of it, where only the country is
 * left. What the card's owner entered for their bank no call can change: Stripe keeps it under duties of its own. Without
 * a key of ours: Stripe would keep an error under it for a day, and clearing twice is clearing.
 */
export const clearShipping = (intentId: string): Promise<Answer<void>> =>
  ask('paymentIntents.update', `intent:${intentId}`, async stripe => {
    await stripe.paymentIntents.update(intentId, { shipping: '' });
    for await (const { id, shipping } of stripe.charges.list({ payment_intent: intentId, limit: 100 })) {
      const country = shipping?.address?.country;
      const bare = { name: 'Erased', address: country ? { country } : {} };
      if (shipping) await stripe.charges.update(id, { shipping: bare });
    }
  });

/**
 * The intent that was made for a payment, or null. Reads the list, not the search: the list knows what was
 * written a moment ago. `since` bounds how far back it looks.
 */
export const findIntent = (paymentId: string, since: Date): Promise<Answer<Intent | null>> =>
  ask('paymentIntents.list', `payment:${paymentId}`, async stripe => {
    const created = { gte: Math.floor(since.getTime() / 1000) - 60 };
    for await (const seen of stripe.paymentIntents.list({ created, limit: 100 })) {
      if (seen.metadata.payment_id === paymentId) return readIntent(seen);
    }
    return null;
  });

/** An intent from a list, which also says when it was made. */
export type IntentSeen = Intent & { createdAt: Date };

/** One page of the intents of a span, for a comparison with ours. */
export const listIntents = (span: Span, after: string | null): Promise<Answer<Page<IntentSeen>>> =>
  ask('paymentIntents.list', null, async stripe => {
    const list = await stripe.paymentIntents.list({ ...spanned(span, after), expand: ['data.latest_charge'] });
    return pageOf(list, seen => ({ ...readIntent(seen), createdAt: momentOf(seen.created) }));
  });
