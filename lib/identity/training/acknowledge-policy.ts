import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { policyAcknowledgement } from '../staff/schema.ts';

/** A member of the staff has read a version of the policy and says so. Saying it twice changes nothing. */
export async function recordAcknowledgement(tx: Tx, accountId: string, version: string, now: Date): Promise<void> {
  await tx
    .update(policyAcknowledgement)
    .set({ supersededAt: now })
    .where(
      and(
        eq(policyAcknowledgement.accountId, accountId),
        ne(policyAcknowledgement.version, version),
        isNull(policyAcknowledgement.supersededAt),
      ),
    );
  await tx
    .insert(policyAcknowledgement)
    .values({ accountId, version, acknowledgedAt: now })
    .onConflictDoUpdate({
      target: [policyAcknowledgement.accountId, policyAcknowledgement.version],
      set: { acknowledgedAt: now, supersededAt: null },
    });
}

/** A new version of the policy is in force: whoever works with payments reads and acknowledges it first. */
export async function askAcknowledgementAnew(tx: Tx, version: string, now: Date): Promise<void> {
  await tx
    .update(policyAcknowledgement)
    .set({ supersededAt: now })
    .where(and(ne(policyAcknowledgement.version, version), isNull(policyAcknowledgement.supersededAt)));
}
