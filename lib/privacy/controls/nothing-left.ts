import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

const LATELY = 30 * DAY;

type Row = { found: string; left: number; looked: boolean };

/** What the independent look after each erasure found (lib/privacy/verify); one that nobody looked after counts as well. */
export const nothingLeftOfErased = control({
  id: 'privacy.nothing-left-of-erased',
  says: 'After each erasure we look everywhere for what may be left, by other ways than those that erased, and find nothing.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const rows = await db().execute<Row>(sql`
      select 'privacy_request:' || id as found, finding ? 'checkedAt' as looked,
        jsonb_array_length(coalesce(finding -> 'residue', '[]'))::int as left
      from privacy_request
      where closed_at is not null and closed_at >= ${later(now, -LATELY).toISOString()}::timestamptz and kind = 'erasure'
        and status = 'completed'
      order by closed_at desc limit 5000`);
    return heldUnless(
      rows.filter(({ looked, left }) => !looked || left > 0).map(({ found }) => found),
      broken =>
        broken === 0
          ? `Of the ${rows.length} people who were erased within 30 days nothing was left.`
          : `After ${broken} of ${rows.length} erasures something was left, or nobody looked.`,
      { erasures: rows.length, days: 30 },
    );
  },
});
