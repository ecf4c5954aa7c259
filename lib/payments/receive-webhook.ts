import { config } from '#lib/config/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { EVENTS } from './events/index.ts';
import { stripeEvent } from './schema.ts';
import { readEvent, type StripeEvent } from './stripe.ts';

/** `refused` means: not from Stripe, or not for us; answer 400. Everything else is answered 200 and never sent again. */
export type Receipt = 'accepted' | 'known' | 'ignored' | 'refused';

/**
 * Takes in one delivery of a webhook. The signature over the raw body comes first; nothing is read of a body that
 * Stripe did not sign. Then one transaction: a row per event id, and a job only for the delivery that wrote it. The
 * work itself is the job's, so Stripe has its answer within milliseconds, and a crash loses neither.
 */
export async function receiveWebhook(rawBody: string, signature: string | null, now: Date): Promise<Receipt> {
  const event = signature === null ? null : readEvent(rawBody, signature, now);
  if (!event || event.livemode !== config().stripe.livemode) return 'refused';
  const find = EVENTS[event.type];
  if (!find) return 'ignored';
  const object = event.data.object as unknown as Record<string, unknown>;
  return transaction(tx => store(tx, event, object, find(object), now));
}

async function store(
  tx: Tx,
  event: StripeEvent,
  object: Readonly<Record<string, unknown>>,
  paymentIntentId: string | null,
  now: Date,
): Promise<Receipt> {
  const row = {
    id: event.id,
    type: event.type,
    objectId: typeof object.id === 'string' ? object.id : null,
    paymentIntentId,
    livemode: event.livemode,
    apiVersion: event.api_version,
    createdAt: new Date(event.created * 1000),
    receivedAt: now,
  };
  const added = await tx.insert(stripeEvent).values(row).onConflictDoNothing().returning({ id: stripeEvent.id });
  if (added.length === 0) return 'known';
  await enqueue(tx, 'payments.process-event', { eventId: event.id }, { key: `stripe-event:${event.id}` });
  return 'accepted';
}
