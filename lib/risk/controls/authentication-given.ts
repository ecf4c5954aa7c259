import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/**
 * Where the first gate wanted the bank to authenticate the cardholder and it did not, nothing went on by itself. What
 * people have decided beforehand counts: that a customer may pass, or that the rule sleeps for them.
 */
export const authenticationGiven = control({
  id: 'risk.demanded-authentication-given',
  says: 'Where we asked that you be authenticated and you were not, the payment did not simply go on.',
  severity: 'high',
  every: 'hour',
  shown: 'staff',
  async check(now) {
    const from = later(now, -DAY).toISOString();
    const demanded = sql`from risk_evaluation where at >= ${from}::timestamptz and stage = 'post_auth' and not shadow
      and (facts -> 'authentication' ->> 'demanded')::boolean`;
    const [counted] = await db().execute<{ times: number }>(sql`select count(*)::int as times ${demanded}`);
    const passed = await db().execute<{ found: string }>(sql`
      select 'payment:' || payment_id as found ${demanded} and outcome = 'allow'
        and facts -> 'authentication' ->> 'result' is distinct from 'authenticated'
        and coalesce(facts -> 'lists' -> 'allow', '[]') = '[]' and not coalesce(facts -> 'snoozed', '[]') ? 'authentication-missing'
      order by at desc limit 51`);
    return heldUnless(
      passed.map(({ found }) => found),
      broken =>
        broken === 0
          ? `Of the last day’s ${counted?.times ?? 0} payments for which authentication was demanded none went on without.`
          : `${broken} payments went on without the authentication that was demanded.`,
      { demanded: counted?.times ?? 0, hours: 24 },
    );
  },
});
