import { sql } from 'drizzle-orm';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/** Two hours before an authorization lapses it is given back and its buyer told: none is held past its end. */
export const holdsEnd = control({
  id: 'payments.holds-end',
  says: 'A payment that was stopped is decided, or given back before the bank’s promise lapses; none is left to lapse in silence.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    // Said as the index of what is held says it, which has those too that somebody took at Stripe.
    const lapsed = await db().execute<{ found: string }>(sql`
      select 'payment:' || id as found from payment
      where risk_status = 'held' and state in ('held', 'captured') and state = 'held'
        and capture_before < ${now.toISOString()}::timestamptz
      order by capture_before limit 51`);
    return heldUnless(
      lapsed.map(({ found }) => found),
      broken =>
        broken === 0 ? 'No stopped payment is past its end.' : `${broken} stopped payments are past their end.`,
      { lapsed: lapsed.length },
    );
  },
});
