/**
 * Stripe's SDK: the only file that imports it. The calls themselves are plain verbs in `stripe/`, by what they are
 * about, and every one of them goes through `ask`, which names it, refuses while a transaction is open, and answers
 * with an `Answer`; nothing of the SDK's errors leaves this file. Each request that leaves is a row of the ledger of
 * disclosures first: the SDK is given a way to the network that writes it (`OnRecord`), and no other. A verb that changes something takes the idempotency
 * key of the row that wants it, so that a repeated call, however late and from whichever process, is the same call.
 * The SDK's own keys would not outlive the process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Stripe } from 'stripe';
import { config } from '#lib/config/index.ts';
import { outside } from '#lib/db/index.ts';
import { type Disclosure, passOn } from '#lib/disclosure/index.ts';
import { type Answer, answerTo } from './answer.ts';
import { guarded } from './circuit/guarded.ts';
import { troubleOf } from './circuit/trouble.ts';
import { type About, CALLS, type CallName } from './stripe/calls.ts';

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
    httpClient: new OnRecord(),
    appInfo: { name: 'counterproof' },
  });
}

/**
 * One call to Stripe, as `<resource>.<verb>`: a literal, so that the list of all call sites can be read off the code.
 * `about`: whose data it is, for the ledger. `unavailable` at once while the breaker is open (`circuit/`). Throws when a
 * transaction is open, and for faults of ours; all else is in the answer.
 */
export const ask = <T>(name: CallName, about: About, call: (client: Stripe) => Promise<T>): Promise<Answer<T>> =>
  outside(() => guarded(name, () => onRecord(name, about, call)));

type Leaving = { disclosure: Disclosure; unwritten?: unknown };

/** The call that a request belongs to: the SDK tells its way to the network nothing of ours. */
const underWay = new AsyncLocalStorage<Leaving>();

/** Makes a call whose every request, a page of a list or another try of the SDK's, is on record. */
async function onRecord<T>(act: CallName, about: About, call: (client: Stripe) => Promise<T>): Promise<T> {
  const leaving: Leaving = { disclosure: { recipient: 'stripe', act, about, ...CALLS[act] } };
  try {
    return await underWay.run(leaving, () => call(stripe()));
  } catch (error) {
    // Trouble of ours with the ledger: the SDK takes it for trouble of Stripe's.
    throw leaving.unwritten ?? error;
  }
}

type Request = Parameters<Stripe.HttpClient['makeRequest']>;

/** The SDK's way to the network. A request that no call of ours stands behind cannot be made. */
class OnRecord implements Stripe.HttpClient {
  readonly #network = Stripe.createNodeHttpClient();

  getClientName(): string {
    return this.#network.getClientName();
  }

  makeRequest(...request: Request): ReturnType<Stripe.HttpClient['makeRequest']> {
    const leaving = underWay.getStore();
    if (!leaving) throw new Error('a request to Stripe was about to leave without a call of ours');
    let written = false;
    const send = () => {
      written = true;
      return this.#network.makeRequest(...request);
    };
    return passOn(leaving.disclosure, send).catch((error: unknown) => {
      if (!written) leaving.unwritten = error;
      throw error;
    });
  }
}

/** Whether Stripe lets our key make a call; `away`: it did not say. */
export type Permitted = 'yes' | 'no' | 'unknown_key' | 'away';

/** Makes a call that can have no effect, past the breaker, to learn whether our key may. Stripe checks that first. */
export async function tryOut(call: (client: Stripe) => Promise<unknown>): Promise<Permitted> {
  try {
    await outside(() => onRecord('permissions.try', null, call));
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
