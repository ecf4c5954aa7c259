import { and, desc, eq, inArray, like, ne, type SQL } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { auditEvent } from './schema.ts';

/** When people looked at what `theirs` (a condition on the ledger) is about, the newest first; not who. `own`: the actor whose own looks are left out. */
export function staffReads(
  theirs: SQL,
  { actions, own, most }: { actions: readonly string[]; own: string | null; most: number },
): Promise<{ at: Date; action: string }[]> {
  const { actor, action, at, outcome, seq } = auditEvent;
  const ofPeople = and(inArray(action, [...actions]), eq(outcome, 'done'), like(actor, 'account:%'));
  return db()
    .select({ at, action })
    .from(auditEvent)
    .where(and(theirs, ofPeople, own ? ne(actor, own) : undefined))
    .orderBy(desc(seq))
    .limit(most);
}
