import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { isOpen, note } from './case-notes.ts';
import { riskCase } from './schema.ts';

/** An open case as those see it who work on it. */
export type CaseFile = typeof riskCase.$inferSelect;

type Change = Partial<
  Pick<CaseFile, 'status' | 'assignee' | 'assignedAt' | 'snoozedUntil' | 'escalatedAt' | 'dueAt' | 'because'>
>;
type Told = { actor: string; kind: string; detail: Record<string, unknown>; now: Date };

/** The open case of a payment, locked until the transaction ends; null when none is open. */
export async function lockCase(tx: Tx, paymentId: string): Promise<CaseFile | null> {
  const [found] = await tx.select().from(riskCase).where(isOpen(paymentId)).for('update');
  return found ?? null;
}

/** Changes a locked case and tells it in its story. Whoever has an older version of it open is told so. */
export async function changeCase(tx: Tx, { id }: Pick<CaseFile, 'id'>, change: Change, told: Told): Promise<void> {
  const { actor, kind, detail, now } = told;
  await tx
    .update(riskCase)
    .set({ ...change, version: sql`${riskCase.version} + 1` })
    .where(eq(riskCase.id, id));
  await note(tx, { caseId: id, actor, kind, detail, at: now });
}

/** Notes that somebody of the staff has the open case of a payment before them; only the first time counts. */
export async function noteFirstLook(tx: Tx, paymentId: string, now: Date): Promise<void> {
  await tx
    .update(riskCase)
    .set({ firstLookedAt: now })
    .where(and(isOpen(paymentId), isNull(riskCase.firstLookedAt)));
}

/** Brings back the cases whose rest is over. Answers how many. */
export async function wakeCases(tx: Tx, now: Date): Promise<number> {
  const over = await tx
    .select()
    .from(riskCase)
    .where(and(eq(riskCase.status, 'snoozed'), lte(riskCase.snoozedUntil, now)))
    .for('update', { skipLocked: true });
  for (const file of over) {
    const awake = { status: file.assignee ? 'investigating' : 'pending', snoozedUntil: null } as const;
    await changeCase(tx, file, awake, { actor: 'system:desk', kind: 'woke', detail: {}, now });
  }
  return over.length;
}
