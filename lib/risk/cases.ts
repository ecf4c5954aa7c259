import { and, eq, ne, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { riskCase, riskCaseEvent } from './schema.ts';

export type CaseOutcome = 'confirmed_fraud' | 'suspicious' | 'false_positive';

/** Opens a case on a payment unless one is open, and notes why. `dueAt` is when a decision must be there. */
export async function openCase(
  tx: Tx,
  opened: { paymentId: string; because: string; dueAt: Date | null; now: Date },
): Promise<string> {
  const { paymentId, because, dueAt, now } = opened;
  await tx
    .insert(riskCase)
    .values({ id: newId(now.getTime()), paymentId, status: 'pending', openedAt: now, dueAt })
    .onConflictDoNothing();
  const [open] = await tx.select({ id: riskCase.id }).from(riskCase).where(isOpen(paymentId));
  if (!open) throw new Error(`no case is open on payment ${paymentId}`);
  await note(tx, { caseId: open.id, actor: 'system:risk', kind: 'opened', detail: { because }, at: now });
  return open.id;
}

/** Closes the open case of a payment with who decided and why. False when none is open. */
export async function closeCase(
  tx: Tx,
  closed: { paymentId: string; outcome: CaseOutcome; actor: string; reason: string; now: Date },
): Promise<boolean> {
  const { paymentId, outcome, actor, reason, now } = closed;
  const rows = await tx
    .update(riskCase)
    .set({ status: 'closed', outcome, closedAt: now, version: sql`${riskCase.version} + 1` })
    .where(isOpen(paymentId))
    .returning({ id: riskCase.id });
  for (const { id } of rows)
    await note(tx, { caseId: id, actor, kind: 'closed', detail: { outcome, reason }, at: now });
  return rows.length > 0;
}

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

const isOpen = (paymentId: string) => and(eq(riskCase.paymentId, paymentId), ne(riskCase.status, 'closed'));

const note = (tx: Tx, event: typeof riskCaseEvent.$inferInsert) => tx.insert(riskCaseEvent).values(event);
