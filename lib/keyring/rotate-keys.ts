import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { type Tx, transaction } from '#lib/db/index.ts';
import { mastersInUse } from './check-keys.ts';
import { masterKeys, type Ring } from './master-keys.ts';
import { unwrap, type WrappedKey, wrap } from './person-key.ts';
import { keyRotation, masterKey } from './schema.ts';

/** Few enough that nobody who reads or writes one of them waits. */
const AT_ONCE = 200;

/**
 * Moves every person's key to the master key of a rotation, one batch after another, and then retires all others: the
 * minimum is raised, and what a thief may still have of a former key opens nothing any more. Nothing that was sealed is
 * touched. Killed at any step it goes on where it was. `finished` is told in the last transaction, once.
 */
export async function rotateKeys(
  rotationId: string,
  finished: (tx: Tx) => Promise<void>,
  now: Date,
  ring: Ring = masterKeys(),
): Promise<void> {
  const to = await underWay(rotationId);
  if (!to) return;
  if (to !== ring.current.id) throw new Error(`this process wraps under ${ring.current.id}, and not yet under ${to}`);
  while (await rewrapSome(rotationId, ring));
  await closeFormer(rotationId, to, now);
  while (await rewrapSome(rotationId, ring));
  await retire(rotationId, to, finished, now);
}

const underWay = (rotationId: string): Promise<string | null> =>
  transaction(async tx => {
    const open = and(eq(keyRotation.id, rotationId), isNull(keyRotation.finishedAt));
    const [found] = await tx.select({ to: keyRotation.to }).from(keyRotation).where(open);
    return found?.to ?? null;
  });

/** One batch, with how far it is: both or neither. False when nothing is left. */
async function rewrapSome(rotationId: string, ring: Ring): Promise<boolean> {
  const former = (await mastersInUse()).filter(id => id !== ring.current.id);
  const [from] = former;
  if (!from) return false;
  return transaction(async tx => {
    const rows = await tx.execute<WrappedKey>(sql`
      select id, of, master_id as "masterId", wrapped from person_key
      where master_id = ${from} and wrapped is not null order by id limit ${AT_ONCE} for update`);
    const anew = rows.map(row => wrap(unwrap(row, ring), ring));
    await tx.execute(sql`
      update person_key k set master_id = ${ring.current.id}, wrapped = anew.wrapped
      from unnest(${sql.param(anew.map(({ id }) => id))}::uuid[], ${sql.param(anew.map(({ wrapped }) => wrapped))}::text[])
        as anew (id, wrapped)
      where k.id = anew.id`);
    await tx
      .update(keyRotation)
      .set({ done: sql`${keyRotation.done} + ${anew.length}` })
      .where(eq(keyRotation.id, rotationId));
    return true;
  });
}

/**
 * From now on Postgres takes nothing new under another master key. The lock waits for those who are writing some at this
 * moment; whoever comes after it finds the door closed. It gives up rather than keep everybody waiting behind it.
 */
const closeFormer = (rotationId: string, to: string, now: Date) =>
  transaction(async tx => {
    await tx.execute(sql`set local lock_timeout = '2s'`);
    await tx.execute(sql`lock table person_key in share mode`);
    await tx
      .update(masterKey)
      .set({ closedAt: now, closedBy: `rotation:${rotationId}` })
      .where(and(ne(masterKey.id, to), isNull(masterKey.closedAt)));
  });

const retire = (rotationId: string, to: string, finished: (tx: Tx) => Promise<void>, now: Date) =>
  transaction(async tx => {
    const ended = await tx
      .update(keyRotation)
      .set({ finishedAt: now })
      .where(and(eq(keyRotation.id, rotationId), isNull(keyRotation.finishedAt)))
      .returning({ id: keyRotation.id });
    if (ended.length === 0) return;
    await tx
      .update(masterKey)
      .set({ retiredAt: now })
      .where(and(ne(masterKey.id, to), isNull(masterKey.retiredAt)));
    await finished(tx);
  });
