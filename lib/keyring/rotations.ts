import { desc, isNull, sql } from 'drizzle-orm';
import { db, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { Refusal } from '#lib/refusal.ts';
import { masterKeys } from './master-keys.ts';
import { type KeysView, MOST_COUNTED } from './model.ts';
import { keyRotation, masterKey } from './schema.ts';

/** There is nothing to move, or it is being moved already. */
export class NothingToRotate extends Refusal {
  constructor(says: string) {
    super('nothing_to_rotate', says, 409);
  }
}

/** Begins to move all keys to the current master key of this process. Answers the rotation's id. Throws NothingToRotate. */
export async function beginRotation(tx: Tx, to: string, by: string, now: Date): Promise<string> {
  const [open] = await tx.select({ id: keyRotation.id }).from(keyRotation).where(isNull(keyRotation.finishedAt));
  if (open) throw new NothingToRotate('The keys are being moved already.');
  if (to !== masterKeys().current.id) throw new NothingToRotate('The master key has changed since. Reload the page.');
  const [left] = await tx.execute<{ total: number; masters: number }>(sql`
    select (select count(*)::int from person_key where wrapped is not null and master_id <> ${to}) as total,
      (select count(*)::int from master_key where id <> ${to} and retired_at is null) as masters`);
  if (!left || left.total + left.masters === 0) throw new NothingToRotate('All keys lie under this master key.');
  const id = newId();
  const made = { id, to, startedAt: now, startedBy: by, total: left.total };
  const [row] = await tx.insert(keyRotation).values(made).onConflictDoNothing().returning({ id: keyRotation.id });
  if (!row) throw new NothingToRotate('The keys are being moved already.');
  return id;
}

export async function viewKeys(): Promise<KeysView> {
  const current = masterKeys().current.id;
  const masters = await db()
    .select({
      id: masterKey.id,
      firstSeenAt: masterKey.firstSeenAt,
      retiredAt: masterKey.retiredAt,
      keys: sql<number>`(select count(*)::int from (select from person_key k
        where k.master_id = master_key.id and k.wrapped is not null limit ${sql.raw(String(MOST_COUNTED))}) counted)`,
    })
    .from(masterKey)
    .orderBy(desc(masterKey.seq));
  const [latest] = await db().select().from(keyRotation).orderBy(desc(keyRotation.startedAt)).limit(1);
  return {
    current,
    masters: masters.map(({ id, firstSeenAt, retiredAt, keys }) => ({
      id,
      keys,
      firstSeenAt: firstSeenAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
      state: retiredAt ? ('retired' as const) : id === current ? ('current' as const) : ('former' as const),
    })),
    rotation: latest
      ? {
          ...{ to: latest.to, total: latest.total, done: latest.done },
          startedAt: latest.startedAt.toISOString(),
          finishedAt: latest.finishedAt?.toISOString() ?? null,
        }
      : null,
  };
}
