import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { EVENTS } from './events/index.ts';
import { stripeEvent } from './schema.ts';
import type { StripeEvent } from './stripe.ts';

/**
 * Puts an event that we listen to into the inbox, with the job that works on it, and tells whether it was there
 * already. One row per event id, whoever brought it and however often.
 */
export async function takeIn(tx: Tx, event: StripeEvent, now: Date): Promise<'accepted' | 'known'> {
  const object = event.data.object as unknown as Record<string, unknown>;
  const row = {
    id: event.id,
    type: event.type,
    objectId: typeof object.id === 'string' ? object.id : null,
    paymentIntentId: EVENTS[event.type]?.(object) ?? null,
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
