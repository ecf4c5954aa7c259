import { and, isNotNull, type SQL } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { personKey } from './schema.ts';

/**
 * Destroys the keys that a condition on `person_key` tells. What was sealed under them is gone with that, wherever a copy
 * of it lies, and reads as erased from then on. Safe to run twice; answers how many were there.
 */
export async function destroyKeys(tx: Tx, which: SQL | undefined): Promise<number> {
  if (!which) throw new Error('no condition: that would be everybody');
  const gone = await tx
    .update(personKey)
    .set({ wrapped: null })
    .where(and(which, isNotNull(personKey.wrapped)))
    .returning({ id: personKey.id });
  return gone.length;
}
