import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { type MasterKey, masterKeys, type Ring } from './master-keys.ts';
import { noteOwnSecret } from './own-secret.ts';
import { masterKey } from './schema.ts';

/** The master keys of this process do not open what is kept; the message says which is wanting, for whoever starts it. */
export class WrongMasterKey extends Error {}

const PUT_RIGHT =
  'Give the right one in MASTER_KEY_FILE or MASTER_KEY, and every key that is still in use in MASTER_FORMER_KEYS (without any of them it derives from APP_SECRET).';

/**
 * Looks whether this process can open what is kept, before it opens the door: with a wrong key it would answer every
 * customer with a fault, and seal anew what nobody could read later. Writes down a key, and the secret, that it sees for the first time.
 */
export async function requireMasterKeys(now: Date, ring: Ring = masterKeys()): Promise<void> {
  const known = await db().select().from(masterKey);
  const retired = known.find(({ id, retiredAt, closedAt }) => id === ring.current.id && (retiredAt ?? closedAt));
  if (retired)
    throw new WrongMasterKey(
      `The master key ${retired.id} was replaced, and nothing is sealed under it any more. ${PUT_RIGHT}`,
    );
  const wanted = known.filter(({ id, retiredAt }) => retiredAt === null && !ring.all.has(id)).map(({ id }) => id);
  const used = (await mastersInUse()).filter(id => !ring.all.has(id));
  const missing = [...new Set([...wanted, ...used])];
  if (missing.length > 0)
    throw new WrongMasterKey(
      `What identifies people is sealed under the master key ${missing.join(' and ')}, which this process was not given; its current one is ${ring.current.id}. ${PUT_RIGHT}`,
    );
  const forged = known.find(({ id, proof }) => (ring.all.get(id)?.proof ?? proof) !== proof);
  if (forged) throw new WrongMasterKey(`The record of the master key ${forged.id} was changed. ${PUT_RIGHT}`);
  await write(ring.current, now);
  await noteOwnSecret(now);
}

const write = ({ id, proof }: MasterKey, now: Date) =>
  db().insert(masterKey).values({ id, proof, firstSeenAt: now }).onConflictDoNothing();

/** The master keys under which some key lies: one step of the index for each, however many keys there are. */
export async function mastersInUse(): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    with recursive used (id) as (
      select min(master_id) from person_key where wrapped is not null
      union all
      select (select min(master_id) from person_key where wrapped is not null and master_id > used.id)
      from used where used.id is not null
    ) select id from used where id is not null`);
  return rows.map(({ id }) => id);
}
