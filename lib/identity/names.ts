import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { carried, ERASED, keyFor, newPersonKey, openCarried, openField, sealField } from '#lib/keyring/index.ts';
import { account } from './schema.ts';

/** The name of an account, as a selection reads it. */
export const nameOf = openField(account.name, account.id, ERASED);

/** The same in a statement of one's own, in which `a` is the account; `nameFrom` reads what comes back. */
export const CARRIED_NAME = carried(account.name, sql`a.id`, sql`a.name`);
export const nameFrom = (carriedName: string): string => openCarried(account.name, carriedName, ERASED);

/** By name, then by id: a sealed name tells Postgres nothing about its place. */
export const byName = (one: { name: string; id: string }, other: { name: string; id: string }): number =>
  one.name.localeCompare(other.name) || one.id.localeCompare(other.id);

type NewAccount = Omit<typeof account.$inferInsert, 'name'> & { name: string };

/** Makes an account and its key. False, and nothing, when there is one with this e-mail. */
export async function addAccount(tx: Tx, { name, ...row }: NewAccount): Promise<boolean> {
  const key = await newPersonKey(tx, { account: row.id });
  const values = { ...row, name: sealField(key, account.name, row.id, name) };
  const made = await tx.insert(account).values(values).onConflictDoNothing().returning({ id: account.id });
  return made.length > 0;
}

/** Gives an account another name. Whoever was forgotten has none any more. */
export async function rename(tx: Tx, accountId: string, name: string): Promise<void> {
  const key = await keyFor(tx, { account: accountId });
  if (!key) return;
  await tx
    .update(account)
    .set({ name: sealField(key, account.name, accountId, name) })
    .where(eq(account.id, accountId));
}
