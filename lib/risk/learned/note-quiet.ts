import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';

/** Card schemes give a cardholder 120 days to dispute (Visa Core Rules, 11.6; Mastercard Chargeback Guide). */
const COMPLAINTS_END = 120 * DAY;
/** A run begins so long before the one before it ended: what was captured late is noted late. */
const OVERLAP = 14 * DAY;
const KEPT = 400 * DAY;
const AT_ONCE = 2_000;

/**
 * Notes that paid payments were honest of which nobody has said anything for as long as a cardholder could. The first run
 * goes back as far as presses are kept. In batches: each is a range of an index and a commit of its own.
 */
export async function noteQuiet(now: Date): Promise<void> {
  const [before] = await db().execute<{ at: string }>(
    sql`select at::text as at from risk_label where because = 'quiet' order by risk_label.at desc limit 1`,
  );
  const until = later(now, -COMPLAINTS_END);
  let from = (before ? later(new Date(before.at), -COMPLAINTS_END - OVERLAP) : later(now, -KEPT)).toISOString();
  for (;;) {
    const [batch] = await db().execute<{ reached: string | null; seen: number }>(sql`
      with judged as (select payment_id, attempt_id, at from risk_evaluation
          where at > ${from}::timestamptz and at <= ${until.toISOString()}::timestamptz and stage = 'pre_auth' and not shadow
          order by at, id limit ${AT_ONCE}),
        noted as (insert into risk_label (payment_id, fraud, because, at)
          select distinct j.payment_id, false, 'quiet', ${now.toISOString()}::timestamptz
          from judged j join risk_activity a on a.attempt_id = j.attempt_id and a.ended = 'captured'
          on conflict do nothing returning 1)
      select max(at)::text as reached, count(*)::int as seen from judged`);
    if (!batch?.reached || batch.seen < AT_ONCE) return;
    from = batch.reached;
  }
}
