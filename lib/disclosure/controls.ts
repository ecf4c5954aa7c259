import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';
import { type Category, GROUNDS, type Ground, RECIPIENTS, type Recipient } from './model.ts';

/** Payment information: what tells of a payment or of its card. */
const OF_PAYMENTS: readonly Category[] = ['payment', 'card', 'dispute'];
/** On these grounds somebody other than the processor of payments may learn of one. */
const FOR_OTHERS: readonly Ground[] = ['consent', 'legal obligation'];

const since = (now: Date): string => later(now, -DAY).toISOString();

/** The promise of the eighth clause itself, over everything that left within a day. */
export const paymentDataStays = control({
  id: 'disclosure.payment-data-stays',
  says: 'Payment information went to nobody but Stripe, unless a law demanded it or its customer had agreed.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const rows = await db().execute<{ found: string }>(sql`
      select 'disclosure:' || id || ' to ' || recipient as found from disclosure
      where at >= ${since(now)}::timestamptz and recipient <> 'stripe' and categories && ${listed(OF_PAYMENTS)}
        and ground <> all (${listed(FOR_OTHERS)})
      order by at desc limit 51`);
    const [left] = await db().execute<{ stripe: number; others: number }>(sql`
      select count(*) filter (where recipient = 'stripe')::int as stripe, count(*) filter (where recipient <> 'stripe')::int as others
      from disclosure where at >= ${since(now)}::timestamptz and categories && ${listed(OF_PAYMENTS)}`);
    return heldUnless(
      rows.map(({ found }) => found),
      broken =>
        broken === 0
          ? `Of the last day’s messages with payment information ${left?.stripe ?? 0} went to Stripe and ${left?.others ?? 0} to others, those by law or by consent.`
          : `${broken} messages with payment information went where they should not.`,
      { toStripe: left?.stripe ?? 0, toOthers: left?.others ?? 0, hours: 24 },
    );
  },
});

const GUARDS = [
  'disclosure.disclosure_consent',
  'disclosure.disclosure_law',
  'disclosure.disclosure_consent_gate',
  'disclosure.disclosure_append_only',
  'disclosure.disclosure_kept',
];

/** Every row says to whom and on what ground, in words that we know, and the database still refuses one that does not. */
export const everythingThatLeftHasGround = control({
  id: 'disclosure.everything-has-its-ground',
  says: 'Everything that left the shop is on record with its recipient, its purpose and its ground, where its customer can read it.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const recipients = Object.keys(RECIPIENTS) as Recipient[];
    const grounds = Object.keys(GROUNDS) as Ground[];
    const rows = await db().execute<{ found: string }>(sql`
      select 'disclosure:' || id as found from disclosure
      where at >= ${since(now)}::timestamptz and (recipient <> all (${listed(recipients)}) or ground <> all (${listed(grounds)})
        or cardinality(categories) = 0 or (ground = 'consent') <> (consent_seq is not null)
        or (ground = 'legal obligation') <> (law is not null))
      order by at desc limit 51`);
    return heldUnless(
      [...rows.map(({ found }) => found), ...(await missingGuards(GUARDS))],
      broken =>
        broken === 0
          ? 'Each message of the last day has its recipient and its ground.'
          : 'Something left, or could leave, without a ground.',
      { recipients, grounds, hours: 24 },
    );
  },
});

const listed = (words: readonly string[]) => sql`${sql.param([...words])}::text[]`;
