import { eq, type SQL } from 'drizzle-orm';
import type { Person } from '../rows-of.ts';
import { privacyExport } from '../schema.ts';

type Whose = Pick<typeof privacyExport.$inferSelect, 'accountId' | 'guestEmail'>;

/** The columns of a copy that say whose it is. */
export const ownedBy = (person: Person): Whose =>
  'account' in person ? { accountId: person.account, guestEmail: null } : { accountId: null, guestEmail: person.guest };

/** Whose a copy is; null for a guest’s that was destroyed, which names nobody. */
export function ownerOf({ accountId, guestEmail }: Whose): Person | null {
  if (accountId) return { account: accountId };
  return guestEmail === null ? null : { guest: guestEmail };
}

/** Copies of a person. */
export const copiesOf = (person: Person): SQL =>
  'account' in person ? eq(privacyExport.accountId, person.account) : eq(privacyExport.guestEmail, person.guest);
