import { desc, lt } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { riskListEntry } from '../schema.ts';
import type { ListEntryView } from './model.ts';

const PAGE = 50;

/** Entries of all lists, ended ones too, the latest first, a page at a time: `before` is the last of the page before. */
export async function listEntries(
  now: Date,
  before: string | null,
): Promise<{ entries: ListEntryView[]; next: string | null }> {
  const rows = await db()
    .select()
    .from(riskListEntry)
    .where(before && isId(before) ? lt(riskListEntry.id, before) : undefined)
    .orderBy(desc(riskListEntry.id))
    .limit(PAGE + 1);
  const entries = rows.slice(0, PAGE).map(({ valueHash: _hash, createdAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    running: expiresAt === null || expiresAt > now,
  }));
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}
