import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { staffNames } from '#lib/identity/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { type CaseFile, type Judged, judgedOf, openCases, type QueueStanding, queueStanding } from '#lib/risk/index.ts';
import { OUTCOMES } from '#lib/risk/model.ts';
import { type DecisionRow, isHeld } from '../carry-out.ts';
import type { Payment } from '../queries.ts';
import { payment, paymentDecision } from '../schema.ts';
import type { CaseQueue, CaseRow, QueuePart } from './model.ts';
import { titleOf } from './title-of.ts';

const PAGE = 50;
const REASONS = 3;

const HELD = sql`exists (select from payment p where p.id = risk_case.payment_id and p.risk_status = 'held')`;
const KIND: Partial<Record<QueuePart, SQL>> = { held: HELD, after: sql`not ${HELD}` };

/**
 * A page of the open cases for whoever asks (`me`), the most urgent first: payments that are held, and what turned up
 * after the sale. Seven statements, whatever the shop has behind it.
 */
export async function caseQueue(
  part: QueuePart,
  { me, after, now }: { me: string; after: string | null; now: Date },
): Promise<CaseQueue> {
  const kind = KIND[part];
  const which = part === 'held' || part === 'after' ? 'open' : part;
  const [{ cases, next }, standing] = await Promise.all([
    openCases(db(), { which, only: kind, me, after, limit: PAGE, now }),
    queueStanding(db(), now),
  ]);
  const ids = cases.map(({ paymentId }) => paymentId);
  const [payments, decisions, judged, names] = await Promise.all([
    ids.length ? db().select().from(payment).where(inArray(payment.id, ids)) : [],
    ids.length ? openDecisions(ids) : [],
    judgedOf(db(), ids),
    staffNames(cases.flatMap(({ assignee }) => assignee ?? [])),
  ]);
  const orders = payments.map(({ orderId }) => orderId);
  const numbers = await orderNumbers(db(), orders);
  const rows = cases.flatMap(file => {
    const paid = payments.find(({ id }) => id === file.paymentId);
    if (!paid) return [];
    const decision = decisions.find(one => one.paymentId === file.paymentId);
    const known = { judged: judged.get(file.paymentId), number: numbers.get(paid.orderId) ?? '', decision };
    return [rowOf(file, paid, { ...known, name: file.assignee ? names[file.assignee] : undefined, me })];
  });
  return { cases: rows, next, ...standing };
}

/** How the queue stands, for a page that is open: whether it has to be drawn anew. */
export const caseStanding = (now: Date): Promise<QueueStanding> => queueStanding(db(), now);

const openDecisions = (ids: string[]): Promise<DecisionRow[]> =>
  db()
    .select()
    .from(paymentDecision)
    .where(
      and(
        inArray(paymentDecision.paymentId, ids),
        isNull(paymentDecision.undoneAt),
        isNull(paymentDecision.carriedOutAt),
      ),
    );

type Known = {
  judged: Judged | undefined;
  number: string;
  decision: DecisionRow | undefined;
  name: string | undefined;
  me: string;
};

function rowOf(file: CaseFile, paid: Payment, { judged, number, decision, name, me }: Known): CaseRow {
  const weigh = (hit: Judged['hits'][number]) => OUTCOMES.indexOf(hit.outcome) * 1000 + hit.score;
  const hits = [...(judged?.hits ?? [])].filter(({ outcome, score }) => outcome !== 'allow' || score > 0);
  hits.sort((one, other) => weigh(other) - weigh(one));
  const paidBefore = judged?.capturedOrders ?? null;
  return {
    paymentId: file.paymentId,
    orderNumber: number,
    because: file.because,
    atRiskMinor: file.atRiskMinor || paid.amountMinor,
    currency: paid.currency,
    card: { brand: paid.cardBrand, last4: paid.cardLast4 },
    held: isHeld(paid),
    outcome: judged?.outcome ?? 'allow',
    score: judged?.score ?? 0,
    reasons: hits.slice(0, REASONS).map(({ rule, value }) => {
      return { rule, says: value === null ? titleOf(rule) : `${titleOf(rule)}: ${value}` };
    }),
    more: Math.max(0, hits.length - REASONS),
    returning: paidBefore === null ? null : paidBefore > 0,
    openedAt: file.openedAt.toISOString(),
    dueAt: file.dueAt?.toISOString() ?? null,
    assignee: file.assignee === null ? null : { name: name ?? 'somebody', me: file.assignee === me },
    escalated: file.escalatedAt !== null,
    snoozedUntil: file.snoozedUntil?.toISOString() ?? null,
    decided: decision ? { kind: decision.kind, effectiveAt: decision.effectiveAt.toISOString() } : null,
  };
}
