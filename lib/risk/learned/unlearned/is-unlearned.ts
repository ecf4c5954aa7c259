import { type SQL, sql } from 'drizzle-orm';

/** Whether a press, a row of `risk_activity` under the name `press`, is of somebody whose payments nothing is learned from. */
export const isUnlearned = (press: string): SQL => {
  const of = sql.raw(press);
  return sql`exists (select from risk_unlearned u
    where (u.hash = ${of}.account and u.kind = 'account') or (u.hash = ${of}.email and u.kind = 'email'))`;
};

/**
 * Their payments, by way of the presses that are remembered: a press and the first gate's word on it are of one moment.
 * As many as those few people have.
 */
export const unlearnedPayments = (): SQL => sql`
  select e.payment_id from (
    select a.attempt_id, a.at from risk_unlearned u join risk_activity a on a.account = u.hash where u.kind = 'account'
    union all
    select a.attempt_id, a.at from risk_unlearned u join risk_activity a on a.email = u.hash where u.kind = 'email') a
  join risk_evaluation e on e.at = a.at and e.attempt_id = a.attempt_id`;
