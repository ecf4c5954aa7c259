import { eq, sql } from 'drizzle-orm';
import { db, exclusively } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { forgetCustomer } from './customers/forget-customer.ts';
import { concernsAftermath } from './events/index.ts';
import { linkIntent } from './link-intent.ts';
import { findPayment } from './queries.ts';
import { payment, stripeEvent } from './schema.ts';
import { retrieveIntent } from './stripe/intents.ts';
import { NoAnswerFromStripe, syncOrThrow } from './sync-or-throw.ts';

/**
 * Does what an event in the inbox asks for: looks at its payment again. The event's contents are not used; they may
 * be old. Marked as processed only when everything it led to is committed. Throws when Stripe did not answer, so
 * that the job comes back; a second run finds nothing left to do.
 */
export async function processEvent(eventId: string, now: Date): Promise<void> {
  const [event] = await db().select().from(stripeEvent).where(eq(stripeEvent.id, eventId));
  if (!event || event.processedAt) return;
  try {
    const paymentId = event.paymentIntentId && (await paymentOfIntent(event.paymentIntentId, now));
    if (paymentId) await syncOrThrow(paymentId, `webhook ${event.type}`, now, concernsAftermath(event.type));
    if (event.type === 'customer.deleted' && event.objectId) await forget(event.objectId);
    await db().update(stripeEvent).set({ processedAt: now, lastError: null }).where(eq(stripeEvent.id, eventId));
  } catch (error) {
    const lastError = error instanceof Error ? error.name : 'unknown';
    await db()
      .update(stripeEvent)
      .set({ attempts: sql`${stripeEvent.attempts} + 1`, lastError })
      .where(eq(stripeEvent.id, eventId));
    throw error;
  }
}

async function forget(customerId: string): Promise<void> {
  if ((await forgetCustomer(customerId)) === 'unknown') throw new NoAnswerFromStripe(`customer ${customerId}`);
}

/**
 * The payment that an intent belongs to. An event may come before the link is committed, or when the answer that
 * would have made it was lost: then the intent itself names its payment. Null: not an intent of this shop.
 */
async function paymentOfIntent(intentId: string, now: Date): Promise<string | null> {
  const [linked] = await db()
    .select({ id: payment.id })
    .from(payment)
    .where(eq(payment.stripePaymentIntentId, intentId));
  if (linked) return linked.id;
  const answer = await retrieveIntent(intentId);
  if (answer.kind === 'refused') return null;
  if (answer.kind !== 'done') throw new NoAnswerFromStripe(`intent ${intentId}`);
  const paymentId = answer.value.paymentId;
  if (!paymentId || !isId(paymentId)) return null;
  const known = await findPayment(db(), paymentId);
  if (!known) return null;
  await exclusively(paymentId, () => linkIntent(paymentId, answer.value, now));
  return paymentId;
}
