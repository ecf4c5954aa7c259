import { asc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { staffNames } from '#lib/identity/index.ts';
import { viewOrder } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { caseEvents, evaluationsOf } from '#lib/risk/index.ts';
import { viewAftermath } from './aftermath/view-aftermath.ts';
import { findPayment, type Payment } from './queries.ts';
import { paymentAttempt, paymentTransition } from './schema.ts';
import type { PaymentView, TimelineEntry } from './view.ts';

export class PaymentNotFound extends Refusal {
  constructor() {
    super('payment_not_found', 'There is no such payment.', 404);
  }
}

type Aftermath = Awaited<ReturnType<typeof viewAftermath>>;
type Untimed = Omit<TimelineEntry, 'at'> & { at: Date };
type Gate = Awaited<ReturnType<typeof evaluationsOf>>[number];

/** A payment with everything that happened to it, in order. For staff who may read payments. Throws PaymentNotFound. */
export async function viewPayment(paymentId: string): Promise<PaymentView> {
  const row = await findPayment(db(), paymentId);
  if (!row) throw new PaymentNotFound();
  const [order, gates, aftermath] = await Promise.all([
    viewOrder(row.orderId),
    evaluationsOf(db(), row.id),
    viewAftermath(row),
  ]);
  return {
    ...plain(row),
    ...aftermath,
    orderNumber: order.number,
    gates: gates.map(({ stage, outcome, score, hits, facts, at }) => {
      return { stage, outcome, score, hits, facts, at: at.toISOString() };
    }),
    timeline: await timelineOf(row.id, gates, aftermath),
  };
}

function plain(row: Payment): Omit<PaymentView, 'orderNumber' | 'gates' | 'timeline' | keyof Aftermath> {
  return {
    paymentId: row.id,
    orderId: row.orderId,
    state: row.state,
    riskStatus: row.riskStatus,
    amountMinor: row.amountMinor,
    amountReceivedMinor: row.amountReceivedMinor,
    amountRefundedMinor: row.amountRefundedMinor,
    amountDisputedMinor: row.amountDisputedMinor,
    currency: row.currency,
    disputed: row.disputed,
    captureBefore: row.captureBefore?.toISOString() ?? null,
    needsReconcileBecause: row.needsReconcileBecause,
    card: { brand: row.cardBrand, last4: row.cardLast4 },
    stripe: {
      paymentIntentId: row.stripePaymentIntentId,
      chargeId: row.stripeChargeId,
      reviewId: row.stripeReviewId,
    },
  };
}

async function timelineOf(paymentId: string, gates: readonly Gate[], aftermath: Aftermath): Promise<TimelineEntry[]> {
  const of = { transition: paymentTransition, attempt: paymentAttempt };
  const [transitions, attempts, cases] = await Promise.all([
    db().select().from(of.transition).where(eq(of.transition.paymentId, paymentId)).orderBy(asc(of.transition.seq)),
    db().select().from(of.attempt).where(eq(of.attempt.paymentId, paymentId)).orderBy(asc(of.attempt.createdAt)),
    caseEvents(db(), paymentId),
  ]);
  const entries: Untimed[] = [
    ...attempts.map(({ createdAt, outcome, declineCode }) => {
      const detail = [outcome ?? 'not tried', declineCode].filter(Boolean).join(': ');
      return { at: createdAt, kind: 'attempt' as const, what: 'pay pressed', detail };
    }),
    ...gates.map(({ at, stage, outcome, hits }) => {
      const detail = hits.map(hit => hit.rule).join(', ') || 'no hits';
      return { at, kind: 'gate' as const, what: `${stage}: ${outcome}`, detail };
    }),
    ...transitions.map(({ at, to, because }) => ({ at, kind: 'state' as const, what: to, detail: because })),
    ...cases.map(({ at, kind, actor, detail }) => {
      return { at, kind: 'case' as const, what: `case ${kind} by ${actor}`, detail: words(detail) };
    }),
    ...told(aftermath),
  ];
  const names = await staffNames([
    ...cases.map(({ actor }) => actor),
    ...aftermath.refunds.map(({ actor }) => actor),
    ...transitions.flatMap(({ because }) => ACTOR.exec(because)?.[0] ?? []),
  ]);
  const named = (text: string): string => text.replace(ACTOR_EVERYWHERE, actor => names[actor] ?? actor);
  entries.sort((one, other) => one.at.getTime() - other.at.getTime());
  return entries.map(({ at, kind, what, detail }) => {
    return { at: at.toISOString(), kind, what: named(what), detail: named(detail) };
  });
}

/** How records name people; whoever reads the story of a payment wants their names. */
const ACTOR = /account:[0-9a-f-]{36}/;
const ACTOR_EVERYWHERE = new RegExp(ACTOR, 'g');

function told({ refunds, disputes, warnings }: Aftermath): Untimed[] {
  return [
    ...refunds.map(({ requestedAt, actor, reason, status }) => {
      return {
        at: new Date(requestedAt),
        kind: 'refund' as const,
        what: `refund by ${actor}`,
        detail: `${reason}: ${status}`,
      };
    }),
    ...disputes.map(({ openedAt, reason, status }) => {
      return { at: new Date(openedAt), kind: 'dispute' as const, what: `dispute: ${reason}`, detail: status };
    }),
    ...warnings.map(({ receivedAt, fraudType }) => {
      return { at: new Date(receivedAt), kind: 'warning' as const, what: 'early fraud warning', detail: fraudType };
    }),
  ];
}

const words = (detail: unknown): string => Object.values(detail as Record<string, unknown>).join(': ');
