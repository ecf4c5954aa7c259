import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';

const LATELY = 30 * DAY;

/** Who was erased was promised that a person sees to what was found of them afterwards. */
export const erasureResidue = {
  id: 'erasure-residue',
  title: 'Of who was erased nothing is left',
  trouble: 'above' as const,
  thresholds: { warn: 0 },
  async measure(now: Date) {
    const [row] = await db().execute<{ times: number; since: string | null }>(sql`
      select count(*)::int as times, min(closed_at)::text as since from privacy_request
      where closed_at > ${later(now, -LATELY).toISOString()}::timestamptz and kind = 'erasure'
        and jsonb_array_length(coalesce(finding -> 'residue', '[]')) > 0`);
    const value = row?.times ?? 0;
    return {
      value,
      since: row?.since ? new Date(row.since) : null,
      says: value === 0 ? 'Nothing was left in 30 days.' : `After ${value} erasures of 30 days something was left.`,
    };
  },
};
