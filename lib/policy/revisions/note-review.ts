import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { policyReview as duty } from '../duties/declared.ts';
import { recordDutyDone } from '../duties/record-done.ts';
import { policyReview } from './schema.ts';

type Review = { id?: string; by: string; version: number; ledTo: number | null; note: string };

/** Puts down that the policy was read through, which is the duty of each year. The same id twice is one review. */
export async function noteReview(tx: Tx, review: Review, now: Date): Promise<void> {
  const row = { ...review, id: review.id ?? newId(now.getTime()), at: now };
  const [made] = await tx.insert(policyReview).values(row).onConflictDoNothing().returning({ id: policyReview.id });
  if (made) await recordDutyDone(tx, { dutyId: duty.id, by: review.by, note: review.note, id: made.id }, now);
}
