import { randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { openUnder, sealUnder } from '#lib/crypto/index.ts';
import { type Database, type Reader, slots, type Tx } from '#lib/db/index.ts';
import { masterKeys, type Ring } from './master-keys.ts';
import type { KeyOwner } from './model.ts';
import { personKey } from './schema.ts';

/** A key that can be used: in memory only, and never part of what is logged or stored. */
export type PersonKey = { readonly id: string; readonly bytes: () => Buffer };

/** What stands in the row of a key. */
export type WrappedKey = { id: string; of: KeyOwner; masterId: string; wrapped: string };

/** Whose key is meant. */
export type Owner = { [K in KeyOwner]: Record<K, string> }[KeyOwner];

const usable = (id: string, bytes: Buffer): PersonKey => ({ id, bytes: () => bytes });
const bound = (id: string, masterId: string): Buffer => Buffer.from(`person_key|wrapped|${id}|${masterId}`);

/** A new key and its row, for a statement of the caller's own. */
export function freshKey(owner: Owner, ring: Ring = masterKeys()): { key: PersonKey; row: WrappedKey } {
  const [[of, id]] = Object.entries(owner) as [[KeyOwner, string]];
  const key = usable(id, randomBytes(32));
  return { key, row: { of, ...wrap(key, ring) } };
}

/** A key as it is kept, under the current master key. */
export function wrap(key: PersonKey, { current }: Ring = masterKeys()): Omit<WrappedKey, 'of'> {
  const wrapped = sealUnder(current.key, bound(key.id, current.id), key.bytes());
  return { id: key.id, masterId: current.id, wrapped };
}

/** A key as it is used. Throws NoSuchMasterKey, and SealBroken when the row is not as it was written. */
export function unwrap(row: Omit<WrappedKey, 'of'>, { all }: Ring = masterKeys()): PersonKey {
  const master = all.get(row.masterId);
  if (!master) throw new NoSuchMasterKey(row.masterId);
  return usable(row.id, openUnder(master.key, bound(row.id, row.masterId), row.wrapped));
}

/** A key of a person is wrapped by a master key that this process does not have, or that was retired. */
export class NoSuchMasterKey extends Error {
  constructor(id: string) {
    super(`master key ${id} is not among those of this process, or was retired`);
  }
}

/** The row of such a key as a piece of a statement of the caller's own; its values are those of `row`. */
export const insertingKey = (on: Pick<Database, 'insert'>) =>
  on
    .insert(personKey)
    .values(slots(personKey, ['id', 'of', 'masterId', 'wrapped']))
    .returning({ id: personKey.id });

/** The same for a statement of one's own: one row for each that `source` has. Its values are `keyValues` of the row. */
export const insertingKeyFrom = (source: string): SQL => sql`
  insert into person_key (id, of, master_id, wrapped)
  select ${sql.placeholder('keyId')}::uuid, ${sql.placeholder('keyOf')}, ${sql.placeholder('keyMaster')}, ${sql.placeholder('keyWrapped')}
  from ${sql.identifier(source)} returning id`;

/** The same for many: `source` has the columns `id`, `key_of`, `key_master` and `key_wrapped` of each. */
export const insertingKeys = (source: string): SQL => sql`
  insert into person_key (id, of, master_id, wrapped)
  select id, key_of, key_master, key_wrapped from ${sql.identifier(source)} returning id`;

export const keyValues = ({ id, of, masterId, wrapped }: WrappedKey) => ({
  ...{ keyId: id, keyOf: of, keyMaster: masterId, keyWrapped: wrapped },
});

/** Makes the key of somebody who has none. */
export async function newPersonKey(tx: Tx, owner: Owner): Promise<PersonKey> {
  const { key, row } = freshKey(owner);
  await tx.insert(personKey).values(row);
  return key;
}

/** The key of whom it belongs to, made when there is none yet. Null when it was destroyed. */
export async function keyFor(tx: Tx, owner: Owner): Promise<PersonKey | null> {
  const { key, row } = freshKey(owner);
  const made = await tx.insert(personKey).values(row).onConflictDoNothing().returning({ id: personKey.id });
  return made.length > 0 ? key : keyOf(tx, row.id);
}

/** The key that belongs to an account, an order …, or null when there is none or it was destroyed. */
export async function keyOf(reader: Reader, id: string): Promise<PersonKey | null> {
  const [found] = await reader.select({ key: readyKey(sql`${id}::uuid`) }).from(sql`(values (1)) as once`);
  return found?.key ?? null;
}

/** A key as a piece of a statement of the caller's own. Null when there is none, or it was destroyed. */
export const readyKey = (id: ReturnType<typeof sql>) =>
  sql<PersonKey | null>`(select ${KEPT} from person_key k left join master_key m on m.id = k.master_id where k.id = ${id})`.mapWith(
    (kept: string) => readKept(kept),
  );

/** How a row of `person_key k` with its `master_key m` is carried to whoever uses it: one text. */
export const KEPT = sql.raw(
  `case when k.wrapped is null then '-' when m.retired_at is not null then '!' || k.master_id else k.id || '/' || k.master_id || '/' || k.wrapped end`,
);

/** What was carried: the key, or null when it was destroyed. Throws NoSuchMasterKey. */
export function readKept(kept: string): PersonKey | null {
  if (kept === '-') return null;
  if (kept.startsWith('!')) throw new NoSuchMasterKey(kept.slice(1));
  const [id = '', masterId = '', wrapped = ''] = kept.split('/');
  return unwrap({ id, masterId, wrapped });
}
