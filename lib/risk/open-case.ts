import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { isOpen, note } from './case-notes.ts';
import { riskCase } from './schema.ts';

/**
 * Opens a case on a payment unless one is open, and notes why. `dueAt` is when a decision must be there; `atRisk`, what
 * is lost if it is fraud and goes on.
 */
export async function openCase(
  tx: Tx,
  opened: {
    paymentId: string;
    because: string;
    dueAt: Date | null;
    atRisk: { amountMinor: number; currency: string };
    now: Date;
  },
): Promise<string> {
  const { paymentId, because, dueAt, atRisk, now } = opened;
  const added = await tx
    .insert(riskCase)
    .values({
      id: newId(now.getTime()),
      paymentId,
      status: 'pending',
      openedAt: now,
      because,
      dueAt,
      atRiskMinor: atRisk.amountMinor,
      currency: atRisk.currency,
    })
    .onConflictDoNothing()
    .returning({ id: riskCase.id });
  // Whoever has it before them sees that something was added.
  const more = { version: sql`${riskCase.version} + 1` };
  const [open] = added.length
    ? added
    : await tx.update(riskCase).set(more).where(isOpen(paymentId)).returning({ id: riskCase.id });
  if (!open) throw new Error(`no case is open on payment ${paymentId}`);
  await note(tx, { caseId: open.id, actor: 'system:risk', kind: 'opened', detail: { because }, at: now });
  return open.id;
}
