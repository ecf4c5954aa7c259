import { eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Consenter } from './model.ts';
import { consentSubject } from './schema.ts';

/** The condition that tells somebody’s row. */
export const isSubject = (who: Consenter): SQL =>
  'account' in who ? eq(consentSubject.accountId, who.account) : eq(consentSubject.guestEmail, who.guest.toLowerCase());

/**
 * The row of whoever agrees, made when there is none, and locked: what they say comes one after another, and waits for
 * a transfer that is just relying on it.
 */
export async function lockSubject(tx: Tx, who: Consenter, now: Date): Promise<string> {
  const accountId = 'account' in who ? who.account : null;
  const guestEmail = 'guest' in who ? who.guest.toLowerCase() : null;
  const [row] = await tx
    .insert(consentSubject)
    .values({ id: newId(now.getTime()), accountId, guestEmail, since: now })
    .onConflictDoUpdate({
      target: accountId ? consentSubject.accountId : consentSubject.guestEmail,
      set: { since: sql`${consentSubject.since}` },
    })
    .returning({ id: consentSubject.id });
  if (!row) throw new Error('a subject of consent was neither made nor found');
  return row.id;
}
