import { asc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { stripeEvent } from '../schema.ts';
import type { StripeEventView } from './model.ts';

/** The events about an intent that came here, in the order in which Stripe made them. */
export async function eventsReceived(intentId: string | null): Promise<StripeEventView[]> {
  if (!intentId) return [];
  const rows = await db()
    .select()
    .from(stripeEvent)
    .where(eq(stripeEvent.paymentIntentId, intentId))
    .orderBy(asc(stripeEvent.createdAt), asc(stripeEvent.receivedAt))
    .limit(200);
  return rows.map(row => ({
    id: row.id,
    type: row.type,
    at: row.createdAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
    failures: row.attempts,
    lastError: row.lastError,
  }));
}
