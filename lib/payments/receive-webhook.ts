import { config } from '#lib/config/index.ts';
import { db } from '#lib/db/index.ts';
import { countAtDoor } from './circuit/incidents.ts';
import { EVENTS } from './events/index.ts';
import { API_VERSION, type Delivery, readEvent, type StripeEvent } from './stripe.ts';
import { takeIn } from './take-in.ts';

/** `refused` means: not from Stripe, or not for us; answer 400. Everything else is answered 200 and never sent again. */
export type Receipt = 'accepted' | 'known' | 'ignored' | 'refused';

/** Our clock and Stripe's agree to within this, in seconds, or somebody should know. */
const SKEW_SECONDS = 60;

/**
 * Takes in one delivery of a webhook. The signature over the raw body comes first; nothing is read of a body that
 * Stripe did not sign. Then one statement: a row per event id, and a job only for the delivery that wrote it. The
 * work itself is the job's, so Stripe has its answer within milliseconds, and a crash loses neither. Stripe is not
 * asked for anything, so deliveries are taken in whatever state it is in.
 */
export async function receiveWebhook(rawBody: string, signature: string | null, now: Date): Promise<Receipt> {
  const delivery: Delivery = signature === null ? { kind: 'forged' } : readEvent(rawBody, signature, now);
  await countSkew(delivery, signature, now);
  if (delivery.kind !== 'event') return 'refused';
  const { event } = delivery;
  if (event.livemode !== config().stripe.livemode) {
    await countAtDoor('wrong_mode', `event ${event.id}`);
    return 'refused';
  }
  if (!EVENTS[event.type]) return 'ignored';
  await countVersion(event);
  return takeIn(db(), event, now);
}

/** An event in another version of the API is used all the same: what it says is looked up, never taken from it. */
async function countVersion({ api_version: version, type }: StripeEvent): Promise<void> {
  if (version !== API_VERSION) await countAtDoor('api_version', `${type} came in ${version}, not ${API_VERSION}`);
}

/** Stripe signs anew at each delivery, so the age of a signature tells how far apart the clocks are. */
async function countSkew({ kind }: Delivery, signature: string | null, now: Date): Promise<void> {
  if (kind === 'forged') return countAtDoor('bad_signature');
  const signedAt = Number(/(?:^|,)t=(\d{1,12})/.exec(signature ?? '')?.[1] ?? Number.NaN);
  const seconds = Math.floor(now.getTime() / 1000) - signedAt;
  if (Math.abs(seconds) > SKEW_SECONDS) await countAtDoor('clock_skew', `signed ${seconds} s before it came`);
}
