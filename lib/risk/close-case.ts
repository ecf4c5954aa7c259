import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { isOpen, note } from './case-notes.ts';
import { noteLabel } from './note-label.ts';
import { riskCase } from './schema.ts';

export type CaseOutcome = 'confirmed_fraud' | 'suspicious' | 'false_positive';

/** Whether the payment was fraud, as far as who decided could tell. */
const FRAUD: Readonly<Record<CaseOutcome, boolean>> = {
  confirmed_fraud: true,
  suspicious: true,
  false_positive: false,
};

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
  if (rows.length > 0 && !actor.startsWith('system:'))
    await noteLabel(
      tx,
      paymentId,
      { fraud: FRAUD[outcome], because: outcome === 'confirmed_fraud' ? 'confirmed' : 'decision' },
      now,
    );
  return rows.length > 0;
}
