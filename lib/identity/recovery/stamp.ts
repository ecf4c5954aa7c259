import { eq } from 'drizzle-orm';
import { keyedHash } from '#lib/crypto/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { account, accountPassword } from '../schema.ts';

/**
 * What an account signed in with when a link was made. A link whose stamp is another one is void: the e-mail or the
 * password was changed since, whoever changed it and whatever they forgot to void. Null when the account is disabled.
 */
export async function stampOf(reader: Reader, accountId: string): Promise<string | null> {
  const [found] = await reader
    .select({ email: account.email, disabledAt: account.disabledAt, setAt: accountPassword.setAt })
    .from(account)
    .leftJoin(accountPassword, eq(accountPassword.accountId, account.id))
    .where(eq(account.id, accountId));
  if (!found || found.disabledAt) return null;
  return keyedHash('reset-stamp', `${accountId} ${found.email.toLowerCase()} ${found.setAt?.toISOString() ?? ''}`);
}
