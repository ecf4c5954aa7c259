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
 * touched. Killed at any step it goes on where it was. `finished` is told in the last transaction, once. Answers whether
 * it is over: `waits` while a transaction from before could still bring a key under a former one.
 */
export async function rotateKeys(
  rotationId: string,
  finished: (tx: Tx) => Promise<void>,
  now: Date,
  ring: Ring = masterKeys(),
): Promise<'over' | 'waits'> {
  const to = await underWay(rotationId);
  if (!to) return 'over';
  if (to !== ring.current.id) throw new Error(`this process wraps under ${ring.current.id}, and not yet under ${to}`);
  while (await rewrapSome(rotationId, ring));
  await closeFormer(to, now);
  if (!(await formerAreSettled())) return 'waits';
  while (await rewrapSome(rotationId, ring));
  await retire(rotationId, to, finished, now);
  return 'over';
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

/** From now on Postgres takes nothing new under another master key, and remembers who may still be writing some. */
const closeFormer = (to: string, now: Date) =>
  transaction(tx =>
    tx
      .update(masterKey)
      .set({ closedAt: now, closedBy: sql`pg_current_xact_id()::text` })
      .where(and(ne(masterKey.id, to), isNull(masterKey.closedAt))),
  );

/** Whether every transaction that began before they were closed is over. */
async function formerAreSettled(): Promise<boolean> {
  const [settled] = await transaction(tx =>
    tx.execute<{ all: boolean }>(sql`
      select coalesce(bool_and(closed_by::xid8 < pg_snapshot_xmin(pg_current_snapshot())), true) as all
      from master_key where closed_at is not null and retired_at is null`),
  );
  return settled?.all ?? false;
}

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
