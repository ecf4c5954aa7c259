import { eq } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { nameOf } from './names.ts';
import { account } from './schema.ts';

/** Who an account belongs to, or null. */
export async function findAccount(
  accountId: string,
  reader: Reader = db(),
): Promise<{ id: string; email: string; name: string } | null> {
  const [found] = await reader
    .select({ id: account.id, email: account.email, name: nameOf })
    .from(account)
    .where(eq(account.id, accountId));
  return found ?? null;
}
