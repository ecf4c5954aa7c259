import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { addAccount } from './names.ts';
import { hashPassword } from './passwords/argon2.ts';
import { account, accountPassword } from './schema.ts';

/** The account with this e-mail, made when there is none, and its password from now on. Returns the account's id. */
export async function ensureAccount(
  tx: Tx,
  person: { email: string; name: string; password: string },
  now: Date,
): Promise<string> {
  const accountId = await accountFor(tx, person, now);
  const hash = await hashPassword(person.password);
  await tx
    .insert(accountPassword)
    .values({ accountId, hash, setAt: now })
    .onConflictDoUpdate({ target: accountPassword.accountId, set: { hash, setAt: now } });
  return accountId;
}

async function accountFor(tx: Tx, { email, name }: { email: string; name: string }, now: Date): Promise<string> {
  const [known] = await tx
    .select({ id: account.id })
    .from(account)
    .where(sql`lower(${account.email}) = ${email.toLowerCase()}`);
  if (known) return known.id;
  const id = newId();
  await addAccount(tx, { id, email, name, emailVerifiedAt: now });
  return id;
}
