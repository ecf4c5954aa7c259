import { desc } from 'drizzle-orm';
import type { Actor } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { ExportView } from '../model.ts';
import { personOf } from '../person-of.ts';
import { privacyExport } from '../schema.ts';
import { MOST_DOWNLOADS } from './take-export.ts';
import { copiesOf } from './whose.ts';

/** The copy that somebody asked for last, or null. Another browser than theirs sees that there is one, and cannot take it. */
export async function latestExport(actor: Actor): Promise<ExportView | null> {
  const [row] = await db()
    .select()
    .from(privacyExport)
    .where(copiesOf(personOf(actor)))
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
    fault: row.fault,
  };
}
