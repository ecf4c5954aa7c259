/**
 * Stripe's SDK: the only file that imports it. The calls themselves are plain verbs in `stripe/`, by what they are
 * about, and every one of them goes through `ask`, which names it, refuses while a transaction is open, and answers
 * with an `Answer`; nothing of the SDK's errors leaves this file. A verb that changes something takes the idempotency
 * key of the row that wants it, so that a repeated call, however late and from whichever process, is the same call.
 * The SDK's own keys would not outlive the process.
 */
import { Stripe } from 'stripe';
import { config } from '#lib/config/index.ts';
import { outside } from '#lib/db/index.ts';
import { type Answer, answerTo } from './answer.ts';
import { guarded } from './circuit/guarded.ts';
import { troubleOf } from './circuit/trouble.ts';

export type StripeIntent = Stripe.PaymentIntent;
export type StripeCharge = Stripe.Charge;
export type StripeEvent = Stripe.Event;
export type StripeToken = Stripe.ConfirmationToken;
export type StripeRefund = Stripe.Refund;
export type StripeDispute = Stripe.Dispute;
export type StripeWarning = Stripe.Radar.EarlyFraudWarning;
export type StripeCard = Stripe.PaymentMethod;

/** The API version that the installed types describe. An upgrade of the package moves both together. */
export const API_VERSION = Stripe.API_VERSION;
/** How old a signed webhook may be, in seconds. 0 would switch the check off. */
export const WEBHOOK_TOLERANCE = 300;

let client: Stripe | undefined;

function stripe(): Stripe {
  client ??= connect();
  return client;
}

function connect(): Stripe {
  const { secretKey, apiUrl, timeoutMs } = config().stripe;
  const secure = apiUrl.protocol === 'https:';
  return new Stripe(secretKey, {
    apiVersion: Stripe.API_VERSION,
    host: apiUrl.hostname,
    port: apiUrl.port || (secure ? 443 : 80),
    protocol: secure ? 'https' : 'http',
    maxNetworkRetries: 1,
    timeout: timeoutMs,
    telemetry: false,
    appInfo: { name: 'counterproof' },
  });
}

/**
 * One call to Stripe, as `<resource>.<verb>`: a literal, so that the list of all call sites can be read off the code.
 * `unavailable` at once while the breaker is open (`circuit/`). Throws when a transaction is open, and for faults of
 * ours; all else is in the answer.
 */
export const ask = <T>(name: `${string}.${string}`, call: (client: Stripe) => Promise<T>): Promise<Answer<T>> =>
  outside(() => guarded(name, () => call(stripe())));

/** Whether Stripe lets our key make a call; `away`: it did not say. */
export type Permitted = 'yes' | 'no' | 'unknown_key' | 'away';

/** Makes a call that can have no effect, past the breaker, to learn whether our key may. Stripe checks that first. */
export async function tryOut(call: (client: Stripe) => Promise<unknown>): Promise<Permitted> {
  try {
    await outside(() => call(stripe()));
    return 'yes';
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) return answerTo(error) && 'yes';
    return trouble === 'forbidden' ? 'no' : trouble === 'unauthorized' ? 'unknown_key' : 'away';
  }
}

/** What came of reading a delivery. `too_old`: signed with a secret of ours, but longer ago than is accepted. */
export type Delivery = { kind: 'event'; event: StripeEvent } | { kind: 'forged' } | { kind: 'too_old' };

/** The event in a webhook's body. Several secrets count while one is rolled. */
export function readEvent(body: string, signature: string, now: Date): Delivery {
  const event = signedEvent(body, signature, now, WEBHOOK_TOLERANCE);
  if (event) return { kind: 'event', event };
  return { kind: signedEvent(body, signature, now, Number.MAX_SAFE_INTEGER) ? 'too_old' : 'forged' };
}

function signedEvent(body: string, signature: string, now: Date, tolerance: number): StripeEvent | null {
  for (const secret of config().stripe.webhookSecrets) {
    try {
      return stripe().webhooks.constructEvent(body, signature, secret, tolerance, undefined, now.getTime());
    } catch {
      // Signed with another secret, or by nobody: the next one decides.
    }
  }
  return null;
}
