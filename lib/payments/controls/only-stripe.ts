import { sql } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { lately } from './lately.ts';

/** Charges, refunds and disputes of Stripe, by the beginning of their numbers. */
const AT_STRIPE = '^(ch|py|re|pyr|dp|du|pi)_[A-Za-z0-9]+(/[0-9]+)?$';
const STRIPE = 'api.stripe.com';

/** Every movement of money has its object at Stripe, of a payment that has one there; and payments are asked of nobody else. */
export const onlyStripeMovesMoney = control({
  id: 'payments.only-stripe-moves-money',
  says: 'All money that moved here was moved by Stripe, and by nobody else.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const { apiUrl, scriptUrl, livemode } = config().stripe;
    const from = lately(now).toISOString();
    const [counted] = await db().execute<{ movements: number }>(
      sql`select count(*)::int as movements from money_movement where at >= ${from}::timestamptz`,
    );
    const strange = await db().execute<{ found: string }>(sql`
      select 'money_movement:' || m.seq as found from money_movement m join payment p on p.id = m.payment_id
      where m.at >= ${from}::timestamptz and (m.source_id !~ ${AT_STRIPE} or p.stripe_payment_intent_id is null)
      order by m.at limit 51`);
    const elsewhere = livemode && apiUrl.hostname !== STRIPE ? [`STRIPE_API_URL:is ${apiUrl.hostname}`] : [];
    return heldUnless(
      [...strange.map(({ found }) => found), ...elsewhere],
      broken =>
        broken === 0
          ? `Of the last day’s ${counted?.movements ?? 0} movements of money each has its number at Stripe.`
          : 'Money moved that Stripe does not know of, or somebody else is asked.',
      { movements: counted?.movements ?? 0, asked: apiUrl.hostname, script: scriptUrl.hostname, live: livemode },
    );
  },
});
