import { and, eq, inArray } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { type EarlierOrder, earlierOrders, mailsToBuyer, orderAsEvidence } from '#lib/orders/index.ts';
import { evaluationsOf, type PostAuthFacts } from '#lib/risk/index.ts';
import { CAPTURED_STATES } from '../model.ts';
import { findPayment, latestAttempt } from '../queries.ts';
import { payment } from '../schema.ts';
import { verificationOf } from '../verification/verification-of.ts';
import { composeEvidence } from './compose-evidence.ts';
import type { EvidenceTexts } from './model.ts';
import { dispute } from './schema.ts';

/**
 * Our side of a dispute as far as we hold it, for a person to read, mend and hand in (`submitEvidence`): what was bought,
 * by whom and from where, what the bank confirmed, where it went, what was bought before, what was mailed. Null when
 * there is no such dispute. A dozen look-ups by index.
 */
export async function evidenceFor(disputeId: string): Promise<EvidenceTexts | null> {
  const [found] = await db().select().from(dispute).where(eq(dispute.id, disputeId));
  const row = found && (await findPayment(db(), found.paymentId));
  if (!row) return null;
  const order = await orderAsEvidence(db(), row.orderId);
  const [attempt, verdicts, verification, earlier, mails] = await Promise.all([
    latestAttempt(db(), row.id),
    evaluationsOf(db(), row.id),
    verificationOf(db(), row.id),
    earlierOrders(db(), order, order.placedAt),
    mailsToBuyer(db(), row.orderId),
  ]);
  const seen = verdicts.findLast(({ stage }) => stage === 'post_auth')?.facts as PostAuthFacts | undefined;
  return composeEvidence({
    order,
    card: { brand: row.cardBrand, last4: row.cardLast4 },
    ip: attempt?.ip ?? null,
    seen: seen ?? null,
    verification,
    earlier: await undisputed(db(), earlier),
    mails,
  });
}

/** Those whose payment stands as it was taken: no bank has asked for any of it, and none of it went back. */
async function undisputed(reader: Reader, orders: readonly EarlierOrder[]): Promise<EarlierOrder[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ id }) => id);
  const rows = await reader
    .select({ orderId: payment.orderId, state: payment.state, disputeId: dispute.id })
    .from(payment)
    .leftJoin(dispute, eq(dispute.paymentId, payment.id))
    .where(and(inArray(payment.orderId, ids), inArray(payment.state, [...CAPTURED_STATES])));
  const stand = rows.filter(row => row.state === 'captured' && row.disputeId === null).map(({ orderId }) => orderId);
  return orders.filter(({ id }) => stand.includes(id));
}
