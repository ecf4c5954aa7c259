import type postgres from 'postgres';

/** How a press ended that was never put before a bank, or not yet. */
const NEVER_SENT = ['unavailable'];
/** Where a payment has been only if its card said yes. */
const ANSWERED = ['authorized', 'held', 'capturing', 'captured'];

/**
 * Where the gates' own books have a gap or a line too many: each press that was sent to a bank was put to the first gate
 * once, each payment whose card said yes to the second once, and no gate was asked about what is not there.
 */
export async function gateTrouble(sql: postgres.ISql): Promise<string[]> {
  const gaps = await sql<{ what: string }[]>`
    with decided as (select * from risk_evaluation where not shadow),
    words as (select attempt_id, count(*)::int as many from decided where stage = 'pre_auth' group by attempt_id),
    seconds as (select payment_id, count(*)::int as many from decided where stage = 'post_auth' group by payment_id),
    yes as (select distinct payment_id from payment_transition where "to" = any(${ANSWERED}))
    select format('press %s (%s) was put to the first gate %s times', a.id, a.outcome, coalesce(w.many, 0)) as what
    from payment_attempt a left join words w on w.attempt_id = a.id
    where coalesce(w.many, 0) <> 1 and (a.outcome <> all(${NEVER_SENT}) or w.many > 1)
    union all
    select format('payment %s was authorized and put to the second gate %s times', y.payment_id, coalesce(s.many, 0))
    from yes y left join seconds s using (payment_id) where coalesce(s.many, 0) <> 1
    union all
    select format('payment %s was never authorized and the second gate was asked', payment_id)
    from seconds where payment_id not in (select payment_id from yes)
    union all
    select format('the %s gate was asked about a press that is not there: %s', stage, attempt_id)
    from decided where stage in ('pre_auth', 'post_auth') and attempt_id not in (select id from payment_attempt)`;
  return gaps.map(({ what }) => what);
}
