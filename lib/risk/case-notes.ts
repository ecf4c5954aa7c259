import { and, eq, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/db/index.ts';
import { riskCase, riskCaseEvent } from './schema.ts';

/** What happened to the cases of a payment, in order. */
export async function caseEvents(reader: Reader, paymentId: string) {
  return reader
    .select({
      at: riskCaseEvent.at,
      actor: riskCaseEvent.actor,
      kind: riskCaseEvent.kind,
      detail: riskCaseEvent.detail,
    })
    .from(riskCaseEvent)
    .innerJoin(riskCase, eq(riskCase.id, riskCaseEvent.caseId))
    .where(eq(riskCase.paymentId, paymentId))
    .orderBy(riskCaseEvent.seq);
}

/** Adds one line to the story of a case. */
export const note = (tx: Tx, event: typeof riskCaseEvent.$inferInsert) => tx.insert(riskCaseEvent).values(event);

/** The case of a payment that is not closed; there is at most one. */
export const isOpen = (paymentId: string) => and(eq(riskCase.paymentId, paymentId), ne(riskCase.status, 'closed'));
