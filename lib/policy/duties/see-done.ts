import { transaction } from '#lib/db/index.ts';
import { latestReview } from '#lib/identity/index.ts';
import { accessReview } from './declared.ts';
import { recordDutyDone } from './record-done.ts';

/** Puts down what the shop itself saw done: an access review that was signed off, once. */
export async function seeDutiesDone(now: Date): Promise<void> {
  const review = await latestReview(now);
  if (!review?.signedOff) return;
  const { id, items, signedOff } = review;
  const revoked = items.filter(({ decision }) => decision === 'revoked').length;
  const done = {
    id,
    dutyId: accessReview.id,
    by: 'system:policy.see-duties',
    note: `Signed off at the desk: ${items.length} roles, of which ${revoked} were taken back.`,
    doneAt: new Date(signedOff.at),
  };
  await transaction(tx => recordDutyDone(tx, done, now));
}
