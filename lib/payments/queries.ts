import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/db/index.ts';
import { payment, paymentAttempt } from './schema.ts';

export type Payment = typeof payment.$inferSelect;
export type Attempt = typeof paymentAttempt.$inferSelect;

export async function findPayment(reader: Reader, paymentId: string): Promise<Payment | null> {
  const [row] = await reader.select().from(payment).where(eq(payment.id, paymentId));
  return row ?? null;
}

/** The payment, locked until the transaction ends. Throws when there is none: ids of payments are never typed in. */
export async function lockPayment(tx: Tx, paymentId: string): Promise<Payment> {
  const [row] = await tx.select().from(payment).where(eq(payment.id, paymentId)).for('update');
  if (!row) throw new Error(`no payment ${paymentId}`);
  return row;
}

export async function loadAttempt(reader: Reader, attemptId: string): Promise<Attempt | null> {
  const [row] = await reader.select().from(paymentAttempt).where(eq(paymentAttempt.id, attemptId));
  return row ?? null;
}

/** The latest attempt that reached the first gate, or the latest of all. */
export async function latestAttempt(reader: Reader, paymentId: string): Promise<Attempt | null> {
  const [row] = await reader
    .select()
    .from(paymentAttempt)
    .where(eq(paymentAttempt.paymentId, paymentId))
    .orderBy(sql`${paymentAttempt.outcome} is null`, desc(paymentAttempt.createdAt), desc(paymentAttempt.id))
    .limit(1);
  return row ?? null;
}

/** Presses of the button that count against the limit: one that never reached Stripe does not. */
export const countAttempts = (reader: Reader, paymentId: string): Promise<number> =>
  count(reader, paymentId, sql`${paymentAttempt.outcome} is distinct from 'unavailable'`);

/** Attempts that were sent to Stripe, however they ended. */
export const countTried = (reader: Reader, paymentId: string): Promise<number> =>
  count(reader, paymentId, sql`${paymentAttempt.outcome} <> 'unavailable'`);

async function count(reader: Reader, paymentId: string, which: SQL): Promise<number> {
  const [row] = await reader
    .select({ attempts: sql<number>`count(*)::int` })
    .from(paymentAttempt)
    .where(and(eq(paymentAttempt.paymentId, paymentId), which));
  return row?.attempts ?? 0;
}
