import { isNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { ClosureView } from '../model.ts';
import { checkoutClosure } from '../schema.ts';

/** The closure that holds now; null while the checkout is open. */
export async function closureNow(): Promise<ClosureView | null> {
  const [row] = await db().select().from(checkoutClosure).where(isNull(checkoutClosure.openedAt)).limit(1);
  return row
    ? { id: row.id, closedAt: row.closedAt.toISOString(), closedBy: row.closedBy, because: row.because }
    : null;
}
