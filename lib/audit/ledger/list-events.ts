import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { EventView, Filter } from '../model.ts';
import { auditEvent } from '../schema.ts';
import { matching } from './matching.ts';

const PAGE = 50;

/** Events that `filter` means, the latest first, a page at a time: `next` is the `before` of the page after, if there is one. */
export async function listEvents(
  filter: Filter,
  before: number | null,
): Promise<{ events: EventView[]; next: number | null }> {
  const rows = await db()
    .select()
    .from(auditEvent)
    .where(and(matching(filter), before === null ? undefined : lt(auditEvent.seq, before)))
    .orderBy(desc(auditEvent.seq))
    .limit(PAGE + 1);
  const next = rows.length > PAGE ? (rows[PAGE - 1]?.seq ?? null) : null;
  return { events: rows.slice(0, PAGE).map(view), next };
}

/** One event, or null. */
export async function viewEvent(seq: number): Promise<EventView | null> {
  const [row] = await db().select().from(auditEvent).where(eq(auditEvent.seq, seq));
  return row ? view(row) : null;
}

const AT_ONCE = 1_000;

/** Every event that `filter` means, the first first, a thousand in memory at a time, up to where the ledger ends now. */
export async function* eachEvent(filter: Filter): AsyncGenerator<EventView[]> {
  for (let after = 0; ; ) {
    const rows = await db()
      .select()
      .from(auditEvent)
      .where(and(matching(filter), gt(auditEvent.seq, after)))
      .orderBy(auditEvent.seq)
      .limit(AT_ONCE);
    if (rows.length > 0) yield rows.map(view);
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.seq ?? 0;
  }
}

/** The actions that are in the ledger, by name: one step of the index for each, however often it happened. */
export async function knownActions(): Promise<string[]> {
  const rows = await db().execute<{ action: string }>(sql`
    with recursive known as (
      (select action from audit_event order by action limit 1)
      union all
      select (select action from audit_event e where e.action > known.action order by action limit 1)
      from known where known.action is not null
    ) select action from known where action is not null`);
  return rows.map(({ action }) => action);
}

const view = (row: typeof auditEvent.$inferSelect): EventView => ({
  seq: row.seq,
  at: row.at.toISOString(),
  actor: row.actor,
  action: row.action,
  target: row.target,
  outcome: row.outcome,
  origin: row.origin as EventView['origin'],
  detail: row.detail as EventView['detail'],
  previousHash: row.previousHash.toString('hex'),
  hash: row.hash.toString('hex'),
});
