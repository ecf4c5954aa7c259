import { and, eq, isNull, sql } from 'drizzle-orm';
import { limit } from '#lib/access/index.ts';
import { HOUR, MINUTE, SECOND } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { passwordFits } from './password.ts';
import { account, accountPassword } from './schema.ts';

const PER_ADDRESS = { most: 20, seconds: (15 * MINUTE) / SECOND };
const PER_ACCOUNT = { most: 10, seconds: HOUR / SECOND / 2 };

/**
 * The account that this e-mail and password sign in, or null. The answer and the work are the same whether
 * the account is unknown, disabled or the password wrong. Throws TooManyRequests past the limits.
 */
export async function checkCredentials(entered: { email: string; password: string; ip: string }, now: Date) {
  const email = entered.email.trim().toLowerCase();
  await limit('sign-in.address', entered.ip, PER_ADDRESS.most, PER_ADDRESS.seconds, now);
  await limit('sign-in.account', email, PER_ACCOUNT.most, PER_ACCOUNT.seconds, now);
  const [found] = await db()
    .select({ id: account.id, name: account.name, email: account.email, hash: accountPassword.hash })
    .from(account)
    .leftJoin(accountPassword, eq(accountPassword.accountId, account.id))
    .where(and(eq(sql`lower(${account.email})`, email), isNull(account.disabledAt)));
  const fits = await passwordFits(found?.hash ?? null, entered.password);
  return found && fits ? { id: found.id, name: found.name, email: found.email } : null;
}
