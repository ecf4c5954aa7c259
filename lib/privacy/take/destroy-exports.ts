import { and, eq, exists, gte, inArray, isNotNull, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { privacyRequest } from '../requests/schema.ts';
import { privacyExport } from '../schema.ts';
import { archives } from './archives.ts';
import { MOST_DOWNLOADS } from './take-export.ts';

/** How long a download that has begun may take. */
const UNDER_WAY = 30 * MINUTE;

/** Destroys copies whose time is over, those that were taken as often as they may be, and those that failed and were asked for anew. */
export async function destroyExports(now: Date): Promise<void> {
  const spent = and(gte(privacyExport.downloads, MOST_DOWNLOADS), isNull(privacyExport.openUntil));
  const left = and(gte(privacyExport.downloads, MOST_DOWNLOADS), lt(privacyExport.openUntil, later(now, -UNDER_WAY)));
  const { id: request, closedAt } = privacyRequest;
  const answered = db()
    .select({ request })
    .from(privacyRequest)
    .where(and(eq(request, privacyExport.id), isNotNull(closedAt)));
  const failed = and(eq(privacyExport.status, 'failed'), exists(answered));
  const over = await db()
    .select({ id: privacyExport.id })
    .from(privacyExport)
    .where(
      and(
        inArray(privacyExport.status, ['ready', 'failed']),
        or(lt(privacyExport.expiresAt, now), spent, left, failed),
      ),
    );
  for (const { id } of over)
    await transaction(async tx => {
      await tx
        .update(privacyExport)
        .set({ status: 'destroyed', destroyedAt: now, guestEmail: null })
        .where(eq(privacyExport.id, id));
      await archives.destroy(tx, id);
    });
}

/** Destroys every copy that a condition on copies tells, taken or not, for good. Answers how many there were. */
export async function destroyExportsOf(tx: Tx, which: SQL, now: Date): Promise<number> {
  const theirs = await tx
    .update(privacyExport)
    .set({ status: 'destroyed', destroyedAt: now })
    .where(and(which, ne(privacyExport.status, 'destroyed')))
    .returning({ id: privacyExport.id });
  for (const { id } of theirs) await archives.destroy(tx, id);
  return theirs.length;
}
