import { or, type SQL, sql } from 'drizzle-orm';
import { noAccountAt } from '#lib/identity/index.ts';
import { ordersOfGuest, writtenByGuest } from '#lib/orders/index.ts';
import type { Key, PersonalData } from '#lib/personal-data.ts';
import { PERSONAL } from './map.ts';
import { subjectHash } from './requests/open-request.ts';

/**
 * Whose data is meant: an account's; or a guest's, by their e-mail address in lower case, once they have proved the
 * mailbox and named a fact of one of its orders. A guest's are all orders placed with that address without an account.
 */
export type Person = { account: string } | { guest: string };

/**
 * The condition that tells a person's rows of a table. It is made of look-ups within look-ups, each by an index, so that
 * nothing of it is held in memory however much there is. Null where nothing can be found by what is known of them.
 */
export const rowsOf = (person: Person, described: PersonalData): SQL | null =>
  rowsFrom(key => ownKey(person, key), described);

/** What is known from the start: a query for the keys of a kind, or null. */
export type Start = (key: Key) => SQL | null;

/** The same from other beginnings than a person: the rows that some orders lead to, for one. */
export function rowsFrom(start: Start, { found, table }: Pick<PersonalData, 'found' | 'table'>): SQL | null {
  const ways = found.flatMap(way => {
    const keys = keysOf(start, way.by, [table]);
    return keys ? [among(way, keys, start)] : [];
  });
  return or(...ways) ?? null;
}

/** Every key of one kind that leads to something of theirs. `past` keeps a table from leading to itself. */
function keysOf(start: Start, key: Key, past: readonly unknown[]): SQL | null {
  const own = start(key);
  const led = PERSONAL.filter(({ table }) => !past.includes(table)).flatMap(described => {
    const lead = described.leads?.find(({ to }) => to === key);
    const ways =
      lead &&
      described.found.flatMap(way => {
        if (way.by === key) return [];
        const keys = keysOf(start, way.by, [...past, described.table]);
        return keys ? [among(way, keys, start)] : [];
      });
    const rows = ways && or(...ways);
    if (!lead || !rows) return [];
    const unless = lead.unless ? sql` and not (${lead.unless})` : sql``;
    return [sql`select ${lead.from} from ${described.table} where (${rows})${unless}`];
  });
  const all = own ? [own, ...led] : led;
  return all.length > 0 ? sql`(${sql.join(all, sql` union `)})` : null;
}

/** What is known of a person from the start. */
function ownKey(person: Person, key: Key): SQL | null {
  if (key === 'subject') return sql`select ${subjectHash(person)}::text`;
  if ('account' in person) return key === 'account' ? sql`select ${person.account}::uuid` : null;
  if (key === 'guest') return sql`select ${person.guest}::text`;
  if (key === 'order') return ordersOfGuest(person.guest);
  // Mails to an address that an account has are the account's, whoever else reads that mailbox.
  if (key !== 'email') return null;
  const noAccount = noAccountAt(person.guest);
  return sql`${writtenByGuest(person.guest)} and ${noAccount} union select ${person.guest}::text where ${noAccount}`;
}

/** Keys are of one type and columns of two: a column with a prefix is text. */
function among({ in: column, prefix, address }: PersonalData['found'][number], keys: SQL, start: Start): SQL {
  const among = prefix
    ? sql`${column} in (select ${prefix} || mine.key::text from (${keys}) mine (key))`
    : sql`${column} in ${keys}`;
  const guest = address && start('guest');
  return guest ? sql`(${among} and lower(${address}) in (${guest}))` : among;
}
