import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Filter } from '../model.ts';
import { auditEvent } from '../schema.ts';

/**
 * The rows that a filter means, each part a range of an index. Times become row numbers: rows are numbered in the order
 * of their time, so that one index serves both.
 */
export const matching = ({ actor, action, target, outcome, from, to }: Filter): SQL | undefined =>
  and(
    actor ? eq(auditEvent.actor, actor) : undefined,
    action ? eq(auditEvent.action, action) : undefined,
    target ? eq(auditEvent.target, target) : undefined,
    // Few are refused, and an index holds those alone.
    outcome === 'refused' ? sql`${auditEvent.outcome} = 'refused'` : undefined,
    outcome === 'done' ? eq(auditEvent.outcome, 'done') : undefined,
    from ? gte(auditEvent.seq, firstSince(from)) : undefined,
    to ? lt(auditEvent.seq, firstSince(to)) : undefined,
  );

/** The first row since a moment, or one that comes after all rows. */
const firstSince = (moment: string): SQL<number> =>
  sql`coalesce((select seq from audit_event where at >= ${moment}::timestamptz order by at limit 1), 9223372036854775807)`;
