import { desc, eq } from 'drizzle-orm';
import { type Actor, accountIdOf } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { ExportView } from '../model.ts';
import { privacyExport } from '../schema.ts';
import { MOST_DOWNLOADS } from './take-export.ts';

/** The copy that somebody asked for last, or null. Another browser than theirs sees that there is one, and cannot take it. */
export async function latestExport(actor: Actor): Promise<ExportView | null> {
  const accountId = accountIdOf(actor);
  if (!accountId) return null;
  const [row] = await db()
    .select()
    .from(privacyExport)
    .where(eq(privacyExport.accountId, accountId))
    .orderBy(desc(privacyExport.askedAt))
    .limit(1);
  if (!row) return null;
  return {
    id: row.id,
    status: row.status,
    here: row.sessionId === actor.session?.id,
    progress: row.done / row.total,
    bytes: row.bytes,
    downloadsLeft: MOST_DOWNLOADS - row.downloads,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
