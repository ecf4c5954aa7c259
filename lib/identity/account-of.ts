import { and, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { nameOf } from './names.ts';
import { account } from './schema.ts';

/** The account of an e-mail, in whatever case, unless it is disabled. */
export async function accountOf(
  reader: Reader,
  email: string,
): Promise<{ id: string; email: string; name: string } | null> {
  const [found] = await reader
    .select({ id: account.id, email: account.email, name: nameOf })
    .from(account)
    .where(and(sql`lower(${account.email}) = ${email.toLowerCase()}`, isNull(account.disabledAt)));
  return found ?? null;
}
