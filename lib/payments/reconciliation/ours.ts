import { and, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { standingOf } from '#lib/orders/index.ts';
import { dispute, refund } from '../aftermath/schema.ts';
import type { Payment } from '../queries.ts';
import { payment } from '../schema.ts';
import type { Span } from '../stripe/span.ts';

/** Rows that are read at once. */
export const ROWS = 100;

/** What all of ours have in common. `stripeId` is the object at Stripe; `movedAt` when we last learned of a change. */
export type Ours = {
  id: string;
  stripeId: string | null;
  paymentId: string;
  intentId: string | null;
  at: Date;
  movedAt: Date;
};
export type OurPayment = Ours & { payment: Payment; orderPaid: boolean };
export type OurRefund = Ours & { amountMinor: number; currency: string; status: string };
export type OurDispute = Ours & { amountMinor: number; currency: string; status: string };

/** A place in a list of ours, by when and which. */
export type Place = { at: Date; id: string };

/** The rows of a span in order, after `place`: at most `ROWS`. */
export type Between<T> = (span: Span, place: Place | null) => Promise<T[]>;

/** Payments. Their ids begin with the moment they were made, so a span of time is a range of ids. */
export const paymentsBetween: Between<OurPayment> = ({ from, until }, place) =>
  readPayments(
    and(place ? sql`${payment.id} > ${place.id}` : gte(payment.id, firstIdAt(from)), lt(payment.id, firstIdAt(until))),
  );

/** Payments by the intents that they are linked to, or by ids that unlinked ones go by in the intents themselves. */
export const paymentsOfIntents = (intentIds: readonly string[], ids: readonly string[] = []): Promise<OurPayment[]> =>
  readPayments(
    or(
      inArray(payment.stripePaymentIntentId, [...intentIds]),
      and(inArray(payment.id, ids.filter(isId)), isNull(payment.stripePaymentIntentId)),
    ),
  );

export const paymentById = (id: string): Promise<OurPayment[]> => readPayments(eq(payment.id, id));

async function readPayments(which: SQL | undefined): Promise<OurPayment[]> {
  const rows = await db().select().from(payment).where(which).orderBy(payment.id).limit(ROWS);
  const paid = await standingOf(
    db(),
    rows.map(row => row.orderId),
  );
  return rows.map(row => ({
    id: row.id,
    stripeId: row.stripePaymentIntentId,
    paymentId: row.id,
    intentId: row.stripePaymentIntentId,
    at: row.createdAt,
    movedAt: row.changedAt,
    payment: row,
    orderPaid: paid.get(row.orderId) ?? false,
  }));
}

export const refundsBetween: Between<OurRefund> = (span, place) =>
  readRefunds(within(refund.requestedAt, refund.id, span, place));

/** Refunds by Stripe's ids, or by ours where the answer that would have told Stripe's was lost. */
export const refundsOfStripe = (stripeIds: readonly string[], ids: readonly string[]): Promise<OurRefund[]> =>
  readRefunds(or(inArray(refund.stripeRefundId, [...stripeIds]), inArray(refund.id, ids.filter(isId))));

/** Refunds from before a moment whose money is still on its way. */
export const refundsUnderWay = (before: Date, place: Place | null): Promise<OurRefund[]> =>
  readRefunds(
    and(
      inArray(refund.status, ['requested', 'pending', 'requires_action']),
      within(refund.requestedAt, refund.id, { from: new Date(0), until: before }, place),
    ),
  );

async function readRefunds(which: SQL | undefined): Promise<OurRefund[]> {
  const rows = await db()
    .select({ refund, currency: payment.currency, intentId: payment.stripePaymentIntentId })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(which)
    .orderBy(refund.requestedAt, refund.id)
    .limit(ROWS);
  return rows.map(({ refund: row, currency, intentId }) => ({
    id: row.id,
    stripeId: row.stripeRefundId,
    paymentId: row.paymentId,
    intentId,
    at: row.requestedAt,
    movedAt: row.settledAt ?? row.requestedAt,
    amountMinor: row.amountMinor,
    currency,
    status: row.status,
  }));
}

export const disputesBetween: Between<OurDispute> = (span, place) =>
  readDisputes(within(dispute.openedAt, dispute.id, span, place));

export const disputesOfStripe = (stripeIds: readonly string[]): Promise<OurDispute[]> =>
  readDisputes(inArray(dispute.stripeDisputeId, [...stripeIds]));

/** Disputes from before a moment that nobody has decided. */
export const disputesUnderWay = (before: Date, place: Place | null): Promise<OurDispute[]> =>
  readDisputes(
    and(isNull(dispute.closedAt), within(dispute.openedAt, dispute.id, { from: new Date(0), until: before }, place)),
  );

async function readDisputes(which: SQL | undefined): Promise<OurDispute[]> {
  const rows = await db()
    .select({ dispute, intentId: payment.stripePaymentIntentId })
    .from(dispute)
    .innerJoin(payment, eq(payment.id, dispute.paymentId))
    .where(which)
    .orderBy(dispute.openedAt, dispute.id)
    .limit(ROWS);
  return rows.map(({ dispute: row, intentId }) => ({
    id: row.id,
    stripeId: row.stripeDisputeId,
    paymentId: row.paymentId,
    intentId,
    at: row.openedAt,
    movedAt: row.closedAt ?? row.openedAt,
    amountMinor: row.amountMinor,
    currency: row.currency,
    status: row.status,
  }));
}

type Column = typeof refund.requestedAt | typeof dispute.openedAt;

const within = (
  at: Column,
  id: typeof refund.id | typeof dispute.id,
  { from, until }: Span,
  place: Place | null,
): SQL | undefined =>
  and(
    gte(at, from),
    lt(at, until),
    place ? sql`(${at}, ${id}) > (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)` : isNotNull(id),
  );

/** The smallest UUIDv7 of a moment. */
function firstIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
