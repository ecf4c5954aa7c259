import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import { adaPays, askStripe, CARDS, intentOf, runJobs } from '../ada-pays.fixture.ts';
import { grace, refundPayment, shipped } from '../grace.fixture.ts';

import { moneyMovement } from './schema.ts';

export { grace };

/** The price of ada's print with delivery. */
export const TOTAL = 13_195;
export const note = 'Ada wrote that the frame is broken.';

/** Ada's order of one print, paid with `card`. */
export async function adaBought(card: string = CARDS.good): Promise<{ orderId: string; paymentId: string }> {
  const { orderId, paymentId, outcome } = await adaPays(card);
  if (outcome.kind !== 'paid') throw new Error(`not paid: ${outcome.kind}`);
  return { orderId, paymentId };
}

/** Somebody acts at Stripe, past the store. */
export const atStripe = (path: string, form: Record<string, string> = {}): Promise<Record<string, unknown>> =>
  askStripe(`/_sandbox${path}`, form, 'dashboard');

/** What a bank does to a payment; answers the dispute. */
export const disputeIt = async (paymentId: string, form: Record<string, string> = {}): Promise<string> =>
  String((await atStripe(`/charges/${await intentOf(paymentId)}/dispute`, form)).id);

/** Grace asks for a refund; nothing is sent before the jobs run. */
export async function graceRefunds(
  paymentId: string,
  amountMinor: number,
  refundId: string = randomUUID(),
): Promise<string> {
  const wanted = { paymentId, refundId, amountMinor, reason: 'requested_by_customer' as const, note };
  await refundPayment(grace, wanted, clock.now());
  return refundId;
}

/** Grace refunds, and the worker has done its part. */
export async function refunded(paymentId: string, amountMinor: number): Promise<string> {
  const refundId = await graceRefunds(paymentId, amountMinor);
  await runJobs();
  return refundId;
}

/** The ledger of a payment: how money moved and how much, in order. */
export async function ledgerOf(paymentId: string): Promise<[string, number][]> {
  const rows = await db()
    .select({ kind: moneyMovement.kind, amountMinor: moneyMovement.amountMinor })
    .from(moneyMovement)
    .where(eq(moneyMovement.paymentId, paymentId))
    .orderBy(asc(moneyMovement.seq));
  return rows.map(({ kind, amountMinor }) => [kind, amountMinor]);
}

/** Whether the database lets a parcel leave. */
export const ships = async (orderId: string): Promise<boolean> => (await shipped(orderId)) === 'shipped';

export async function openCases(paymentId: string): Promise<number> {
  const rows = await db().select().from(riskCase).where(eq(riskCase.paymentId, paymentId));
  return rows.filter(one => one.status !== 'closed').length;
}
