import type { Reader } from '#lib/db/index.ts';
import { findAccount } from '#lib/identity/index.ts';
import type { Person } from '../rows-of.ts';

/** Where a person is written to. */
export async function addressOf(reader: Reader, person: Person): Promise<string> {
  if ('guest' in person) return person.guest.toLowerCase();
  const found = await findAccount(person.account, reader);
  if (!found) throw new Error(`no account ${person.account}`);
  return found.email;
}
