import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/** PCI DSS 7.2.4: every six months, with two weeks to do it and a day for the job that closes it. */
const EVERY = 182 * DAY;
const SLACK = 2 * DAY;

type Row = { first: string | null; opened: string | null; overdue: string | null; left: string[] | null };

export const accessReviewed = control({
  id: 'identity.access-reviewed',
  says: 'Twice a year somebody looks at everything that anybody here may do, and what nobody confirms ends.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const [row] = await db().execute<Row>(sql`
      select (select min(granted_at)::text from role_grant where revoked_at is null) as first,
        (select opened_at::text from access_review order by opened_at desc limit 1) as opened,
        (select id::text from access_review where closed_at is null
          and due_at < ${later(now, -SLACK).toISOString()}::timestamptz) as overdue,
        (select array_agg(i.grant_id::text) from access_review_item i join role_grant g on g.id = i.grant_id
          where i.review_id = (select id from access_review where closed_at is not null order by opened_at desc limit 1)
            and i.decision is null and g.revoked_at is null) as left`);
    if (!row?.first) return notChecked('Nobody works here yet.');
    const since = new Date(row.opened ?? row.first);
    const missed = since < later(now, -EVERY - SLACK);
    return heldUnless(
      [
        ...(missed ? [`access_review:none since ${since.toISOString().slice(0, 10)}`] : []),
        ...(row.overdue ? [`access_review:${row.overdue} is overdue`] : []),
        ...(row.left ?? []).map(id => `role_grant:${id} was neither confirmed nor ended`),
      ],
      broken =>
        broken > 0
          ? 'Access was not reviewed in time, or not to its end.'
          : row.opened
            ? `The last review was opened on ${row.opened.slice(0, 10)}.`
            : 'The first review is not due yet.',
      { openedAt: row.opened ? new Date(row.opened).toISOString() : null },
    );
  },
});
