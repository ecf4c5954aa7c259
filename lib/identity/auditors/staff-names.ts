import { and, eq, exists, inArray } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { roleGrant } from '../staff/schema.ts';

/** The names of those of the staff among some actors (`account:<id>`), by actor. Customers keep theirs: an audit needs none. */
export async function staffNames(actors: readonly string[]): Promise<Record<string, string>> {
  const ids = [...new Set(actors.map(actor => actor.replace('account:', '')).filter(isId))];
  if (ids.length === 0) return {};
  const works = exists(db().select({ id: roleGrant.id }).from(roleGrant).where(eq(roleGrant.accountId, account.id)));
  const rows = await db()
    .select({ id: account.id, name: nameOf })
    .from(account)
    .where(and(inArray(account.id, ids), works));
  return Object.fromEntries(rows.map(({ id, name }) => [`account:${id}`, name]));
}
