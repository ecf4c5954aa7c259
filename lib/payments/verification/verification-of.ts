import { eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Verification } from './model.ts';
import { paymentVerification } from './schema.ts';

/** Whether the buyer of a payment was asked to show that it is them, and whether they did; null when nobody asked. */
export async function verificationOf(reader: Reader, paymentId: string): Promise<Verification | null> {
  const { askedAt, askedBy, asks, remindedAt, passedAt, passedBy, method, assurance } = paymentVerification;
  const [row] = await reader
    .select({ askedAt, askedBy, asks, remindedAt, passedAt, passedBy, method, assurance })
    .from(paymentVerification)
    .where(eq(paymentVerification.paymentId, paymentId));
  return row ?? null;
}
