import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { ownStatement, type Reader } from '#lib/db/index.ts';
import type { RefundsOfBuyer } from '../model.ts';
import { KEPT, MOST_READ } from './model.ts';

/** What went back to the buyer of a press, up to `now`; null for a press that history does not know. Three index ranges. */
export async function refundsOfBuyer(reader: Reader, attemptId: string, now: Date): Promise<RefundsOfBuyer | null> {
  const [row] = await asked(reader, {
    attemptId,
    since: later(now, -KEPT).toISOString(),
    month: later(now, -30 * DAY).toISOString(),
  });
  return row ?? null;
}

const newest = sql`and a.at > ${sql.placeholder('since')}::timestamptz order by a.at desc limit ${sql.raw(String(MOST_READ))}`;
const within = sql`filter (where refunded_at > ${sql.placeholder('month')}::timestamptz)`;

const asked = ownStatement<RefundsOfBuyer>(
  () => sql`
    select by_card.*, by_buyer.* from risk_activity own
    cross join lateral (select count(*) ${within}::int as "cardMonth" from (
      select a.refunded_at from risk_activity a where a.card = own.card ${newest}) rows) by_card
    cross join lateral (select count(*) ${within}::int as "accountMonth",
        count(*) filter (where ended = 'captured')::int as orders,
        coalesce(sum(refunded_minor) filter (where currency = own.currency), 0)::float8 as "refundedMinor",
        coalesce(sum(amount_minor) filter (where ended = 'captured' and currency = own.currency), 0)::float8 as "spentMinor"
      from ((select a.* from risk_activity a where a.account = own.account ${newest})
        union all (select a.* from risk_activity a where own.account is null and a.email = own.email ${newest})) rows) by_buyer
    where own.attempt_id = ${sql.placeholder('attemptId')}`,
);
