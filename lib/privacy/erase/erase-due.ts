import { db, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { dueErasures } from './queries.ts';

/** Whoever is left is begun at the next look. Few are held, and these are looked at as well. */
const MOST = { due: 100, held: 1_000 };

/** Has the erasures carried out whose time has come, that were interrupted, that wait for Stripe, or for a case to end. */
export async function eraseDue(now: Date): Promise<void> {
  const due = await dueErasures(db(), 'due', now, MOST.due);
  const held = await dueErasures(db(), 'held', now, MOST.held);
  for (const { requestId } of [...due, ...held])
    await transaction(tx => enqueue(tx, 'privacy.erase', { requestId }, { key: `privacy.erase:${requestId}` }));
}
