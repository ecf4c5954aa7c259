import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

type Row = { questioned: number; proved: number; found: string[] | null };

/** A sign-in that looked wrong opened only after a second proof. Its events are of the last day, its sessions theirs. */
export const suspiciousSignInsProved = control({
  id: 'identity.suspicious-sign-ins-proved',
  says: 'A sign-in that looked suspicious let nobody in before they had shown in a second way that it was them.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check(now) {
    const from = later(now, -DAY).toISOString();
    const [row] = await db().execute<Row>(sql`
      with seen as (
        select account_id, kind from account_event
        where at >= ${from}::timestamptz and kind in ('sign-in-questioned', 'sign-in-proved')
      )
      select count(*) filter (where kind = 'sign-in-questioned')::int as questioned,
        count(*) filter (where kind = 'sign-in-proved')::int as proved,
        (select array_agg('session:' || s.id) from session s
          where s.account_id in (select account_id from seen) and s.created_at >= ${from}::timestamptz
            and s.because is not null and s.state = 'open' and cardinality(s.methods) < 2) as found
      from seen`);
    const { questioned = 0, proved = 0, found = null } = row ?? {};
    return heldUnless(
      found ?? [],
      broken =>
        broken === 0
          ? `Of the last day’s ${questioned} suspicious sign-ins none let anybody in unproved; ${proved} were proved.`
          : `${broken} suspicious sign-ins opened without a further proof.`,
      { questioned, proved, hours: 24 },
    );
  },
});
