import { desc, eq, ne } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { LookView, Seen } from '../model.ts';
import { pageLook, pageSight } from '../schema.ts';

const MOST = 50;

const COLUMNS = {
  id: pageLook.id,
  at: pageLook.at,
  result: pageLook.result,
  says: pageLook.says,
  tookMs: pageLook.tookMs,
  build: pageLook.build,
} as const;

/** The newest looks, the latest first. */
export const listLooks = async (): Promise<LookView[]> =>
  (await db().select(COLUMNS).from(pageLook).orderBy(desc(pageLook.at)).limit(MOST)).map(view);

/** The newest look that saw the page; null before the first. */
export async function lastLook(): Promise<LookView | null> {
  const [row] = await db()
    .select(COLUMNS)
    .from(pageLook)
    .where(ne(pageLook.result, 'failed'))
    .orderBy(desc(pageLook.at))
    .limit(1);
  return row ? view(row) : null;
}

/** Since when looks have been tried; null before the first. */
export async function triedSince(): Promise<Date | null> {
  const [row] = await db().select({ at: pageLook.at }).from(pageLook).orderBy(pageLook.at).limit(1);
  return row?.at ?? null;
}

/** What the newest look saw; null before the first. */
export async function lastSight(): Promise<Seen | null> {
  const [row] = await db()
    .select({ seen: pageSight.seen })
    .from(pageLook)
    .innerJoin(pageSight, eq(pageSight.sha256, pageLook.sight))
    .where(ne(pageLook.result, 'failed'))
    .orderBy(desc(pageLook.at))
    .limit(1);
  return row?.seen ?? null;
}

const view = ({ at, ...row }: Omit<LookView, 'at'> & { at: Date }): LookView => ({ ...row, at: at.toISOString() });
