import { and, asc, gt, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { account } from './schema.ts';

/** Accounts in the order of their ids, after one of them, for whoever has to reach everybody bit by bit. Closed ones are left out. */
export const accountsAfter = (
  reader: Reader,
  after: string | null,
  most: number,
): Promise<{ id: string; email: string }[]> =>
  reader
    .select({ id: account.id, email: account.email })
    .from(account)
    .where(and(isNull(account.disabledAt), ne(account.email, 'erased'), after ? gt(account.id, after) : undefined))
    .orderBy(asc(account.id))
    .limit(most);
