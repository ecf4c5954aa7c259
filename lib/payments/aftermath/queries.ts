import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { CLOSED_DISPUTES, SETTLED_DISPUTES } from './model.ts';
import { dispute, moneyMovement } from './schema.ts';

/** A payment's totals: the ledger's sums, each as a positive amount. */
export type Totals = { amountReceivedMinor: number; amountRefundedMinor: number; amountDisputedMinor: number };

/** Adds up the ledger of a payment. The database refuses totals that differ from this. */
export async function totalsOf(reader: Reader, paymentId: string): Promise<Totals> {
  const { kind, amountMinor } = moneyMovement;
  const sum = (kinds: string) =>
    sql<string>`coalesce(sum(${amountMinor}) filter (where ${kind} = any(string_to_array(${kinds}, ' '))), 0)`;
  const [row] = await reader
    .select({
      captured: sum('capture'),
      refunded: sum('refund refund_returned'),
      disputed: sum('dispute_withdrawn dispute_reinstated'),
    })
    .from(moneyMovement)
    .where(eq(moneyMovement.paymentId, paymentId));
  return {
    amountReceivedMinor: Number(row?.captured ?? 0),
    amountRefundedMinor: 0 - Number(row?.refunded ?? 0),
    amountDisputedMinor: 0 - Number(row?.disputed ?? 0),
  };
}

/** What all disputes of a payment mean together. `lost`: a bank has given the money to the cardholder. */
export type DisputeStanding = 'none' | 'open' | 'lost';

export async function disputeStanding(reader: Reader, paymentId: string): Promise<DisputeStanding> {
  const rows = await reader
    .select({ status: dispute.status, withdrawnMinor: dispute.withdrawnMinor })
    .from(dispute)
    .where(eq(dispute.paymentId, paymentId));
  if (rows.some(({ status }) => !CLOSED_DISPUTES.includes(status))) return 'open';
  // One that was prevented may have been so by paying: then its money stays withdrawn.
  const lost = rows.some(it => !SETTLED_DISPUTES.includes(it.status) || it.withdrawnMinor > 0);
  return lost ? 'lost' : 'none';
}

export async function hasDispute(reader: Reader, paymentId: string): Promise<boolean> {
  const rows = await reader.select({ id: dispute.id }).from(dispute).where(eq(dispute.paymentId, paymentId)).limit(1);
  return rows.length > 0;
}
