import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { NoSuchDraft } from './refusals.ts';
import { policyDraft } from './schema.ts';

export type StoredDraft = typeof policyDraft.$inferSelect;

/** The draft, locked, if it is open. Throws NoSuchDraft. */
export async function lockDraft(tx: Tx, draftId: string): Promise<StoredDraft> {
  const isOpen = and(eq(policyDraft.id, draftId), eq(policyDraft.state, 'open'));
  const [draft] = await tx.select().from(policyDraft).where(isOpen).for('update');
  if (!draft) throw new NoSuchDraft();
  return draft;
}

type Edited = Partial<Pick<StoredDraft, 'texts' | 'summary' | 'reason' | 'material' | 'effectiveOn'>>;

type Change = { by: string; now: Date };

/** Keeps what a draft says now, and that it was changed: a wish to publish what it said before is worth nothing. */
export async function keepDraft(tx: Tx, draftId: string, edited: Edited, { by, now }: Change): Promise<void> {
  await tx
    .update(policyDraft)
    .set({ ...edited, edits: sql`${policyDraft.edits} + 1`, changedBy: by, changedAt: now })
    .where(eq(policyDraft.id, draftId));
}

/** Closes a draft; nobody changes it any more. */
export async function closeDraft(
  tx: Tx,
  draftId: string,
  state: 'published' | 'discarded',
  { by, now }: Change,
): Promise<void> {
  const closed = { state, closedAt: now, changedBy: by, changedAt: now };
  await tx.update(policyDraft).set(closed).where(eq(policyDraft.id, draftId));
}
