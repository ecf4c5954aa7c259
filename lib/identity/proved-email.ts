import { and, eq, isNotNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { account } from './schema.ts';

/** The e-mail of an account, once its owner has proved that they read it; else null. */
export async function provedEmail(accountId: string): Promise<string | null> {
  const proved = and(eq(account.id, accountId), isNotNull(account.emailVerifiedAt));
  const [found] = await db().select({ email: account.email }).from(account).where(proved);
  return found?.email ?? null;
}
