import { sql } from 'drizzle-orm';
import { later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { IncidentKind } from '../circuit/incidents.ts';

/** How often incidents of these kinds were counted in the last `milliseconds` (by whole hours), and the latest detail. */
export async function incidentsOf(
  kinds: readonly IncidentKind[],
  now: Date,
  milliseconds: number,
): Promise<{ times: number; last: string | null; since: Date | null }> {
  const from = later(now, -milliseconds).toISOString();
  const [row] = await db().execute<{ times: number; last: string | null; since: string | null }>(sql`
    select coalesce(sum(times), 0)::int as times, (array_agg(detail order by last_at desc))[1] as last,
      min(hour) as since
    from stripe_incident
    where kind in (${sql.join(
      kinds.map(kind => sql`${kind}`),
      sql`, `,
    )}) and hour >= date_trunc('hour', ${from}::timestamptz)`);
  return { times: row?.times ?? 0, last: row?.last ?? null, since: row?.since ? new Date(row.since) : null };
}
