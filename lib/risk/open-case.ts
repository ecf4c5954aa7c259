import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { isOpen, note } from './case-notes.ts';
import { riskCase } from './schema.ts';

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
