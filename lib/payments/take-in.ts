import { type Database, slots, statement, type Tx } from '#lib/db/index.ts';
import { ADDING_JOB, jobValues } from '#lib/jobs/index.ts';
import { EVENTS } from './events/index.ts';
import { stripeEvent } from './schema.ts';
import type { StripeEvent } from './stripe.ts';

/**
 * Puts an event that we listen to into the inbox, with the job that works on it, and tells whether it was there
 * already. One row per event id, whoever brought it and however often; one statement, so that the row and its job are
 * there together or not at all, and Stripe has its answer after a single round trip.
 */
export async function takeIn(on: Database | Tx, event: StripeEvent, now: Date): Promise<'accepted' | 'known'> {
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
  const job = jobValues('payments.process-event', { eventId: event.id }, { key: `stripe-event:${event.id}` });
  const queued = await keep(on, { ...row, ...job });
  return queued.length === 0 ? 'known' : 'accepted';
}

const keep = statement(on => {
  const row = slots(stripeEvent, [
    ...(['id', 'type', 'objectId', 'paymentIntentId'] as const),
    ...(['livemode', 'apiVersion', 'createdAt', 'receivedAt'] as const),
  ]);
  const added = on
    .$with('added')
    .as(on.insert(stripeEvent).values(row).onConflictDoNothing().returning({ id: stripeEvent.id }));
  return on.with(added).select({ job: ADDING_JOB }).from(added);
});
