import { sql } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { type Checked, control, heldUnless, notChecked } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';

/** The comparison runs each night; one that fell out is made up for by then. */
const COMPARED_WITHIN = 30 * HOUR;
const GUARDS = ['payment.payment_ledger', 'money_movement.money_movement_ledger', 'refund.refund_within_taken'];

type Last = { id: string; finished: string; compared: Record<string, number> };

/** What both books say was compared within a day, and no difference waits for somebody to say why. */
export const booksEqualStripes = control({
  id: 'payments.books-equal-stripes',
  says: 'Every night our books are compared with Stripe’s, both ways, and no difference is left unexplained.',
  severity: 'critical',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const [last] = await db().execute<Last>(sql`
      select id, finished_at::text as finished, compared from reconciliation_run
      where finished_at is not null order by started_at desc limit 1`);
    if (!last) return neverCompared(later(now, -COMPARED_WITHIN));
    const finished = new Date(last.finished);
    const waiting = await db().execute<{ found: string }>(sql`
      select 'reconciliation_difference:' || id as found from reconciliation_difference
      where gone_at is null and explained_at is null order by found_at limit 51`);
    return heldUnless(
      [
        ...waiting.map(({ found }) => found),
        ...(finished < later(now, -COMPARED_WITHIN) ? [`reconciliation_run:none since ${finished.toISOString()}`] : []),
        ...(await missingGuards(GUARDS)),
      ],
      broken =>
        broken === 0
          ? 'The last comparison found nothing that is not explained.'
          : 'The books differ, or were not compared in time.',
      { run: last.id, finishedAt: finished.toISOString(), ...last.compared },
    );
  },
});

/** Right for a shop that is new; not for one whose first payment is older than a comparison may be. */
async function neverCompared(late: Date): Promise<Checked> {
  const [first] = await db().execute<{ at: string }>(
    sql`select created_at::text as at from payment order by created_at limit 1`,
  );
  if (!first || new Date(first.at) > late) return notChecked('No comparison with Stripe has ended yet.');
  return heldUnless(['reconciliation_run:none'], () => 'Our books were never compared with Stripe’s.', {});
}
