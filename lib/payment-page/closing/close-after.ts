import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { checkoutClosure } from '../schema.ts';

/** Closes the checkout because of what a look found. False when it was closed already. */
export const closeAfter = (tx: Tx, lookId: string, now: Date): Promise<boolean> =>
  close(tx, { by: 'system:payment-page.observe', because: `What look ${lookId} found is not as it was signed.`, now });

/** Writes the closure. False when the checkout was closed already. */
export async function close(
  tx: Tx,
  { by, because, now }: { by: string; because: string; now: Date },
): Promise<boolean> {
  const closed = await tx
    .insert(checkoutClosure)
    .values({ id: newId(), closedAt: now, closedBy: by, because })
    .onConflictDoNothing()
    .returning({ id: checkoutClosure.id });
  return closed.length > 0;
}
