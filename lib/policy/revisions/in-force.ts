import { desc, lte } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { policyVersion } from './schema.ts';
import type { StoredVersion } from './store-version.ts';

/** Of the versions that have taken effect by `now`, the one that did so last. */
export async function storedInForce(now: Date): Promise<StoredVersion | undefined> {
  const [found] = await db()
    .select()
    .from(policyVersion)
    .where(lte(policyVersion.effectiveAt, now))
    .orderBy(desc(policyVersion.effectiveAt), desc(policyVersion.number))
    .limit(1);
  return found;
}
