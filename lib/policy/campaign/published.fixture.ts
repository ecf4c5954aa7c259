import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { policyInForce } from '../index.ts';
import { alone, storeVersion } from '../revisions/store-version.ts';
import { campaignJobs } from './jobs.ts';

/** Publishes the next version, as two of the staff do. Answers its number. */
export async function published(now: Date, summary = 'We say more plainly what we do.'): Promise<number> {
  const { clauses: texts } = await policyInForce(now);
  const wish = { texts, summary, reason: 'business' as const, material: true, effectiveAt: later(now, 31 * DAY) };
  return transaction(async tx => {
    await alone(tx);
    const by = { publishedBy: 'account:grace', approvedBy: 'account:olive' };
    return (await storeVersion(tx, { ...wish, ...by }, now)).number;
  });
}

/** A version as nobody publishes it: without anybody being told. */
export async function storedAlone(tx: Tx, number: number): Promise<void> {
  await tx.execute(sql`
    insert into policy_version select ${number}::int, texts, printed, sha256, summary, reason, material,
      published_at, effective_at, number, 'account:grace', 'account:olive'
    from policy_version where number = ${number - 1}::int`);
}

/** Runs the job as the schedule does. */
export const carryOn = async (now: Date): Promise<void> => {
  await campaignJobs.find(({ name }) => name === 'policy.tell-everybody')?.run({}, now);
};

/** So many customers with an account each, `customer-<n>@example.test`. */
export const customers = (from: number, to: number) =>
  db().execute(sql`
    insert into account (id, email, name) select gen_random_uuid(), 'customer-' || n || '@example.test', 'A customer'
    from generate_series(${from}::int, ${to}::int) n`);

/** An order of a guest, with the least of columns: whom it was placed by, and when. */
export const guestOrder = (email: string, placedAt: Date, accountId: string | null = null) =>
  db().execute(sql`
    insert into sales_order (id, number, cart_id, account_id, status, email, ship_to, currency, subtotal_minor,
      shipping_minor, tax_minor, tax_label, total_minor, shipping_method, arrives_from, arrives_to, content_hash, placed_at)
    values (gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), ${accountId}::uuid, 'paid', ${email},
      '{"country": "NL"}', 'eur', 100, 0, 0, '', 100, 'post', now(), now(), '', ${placedAt.toISOString()}::timestamptz)`);

/** To whom mails of a version stand in the outbox, or left. */
export const mailedTo = async (version: number): Promise<string[]> =>
  (
    await db()
      .select({ to: mailMessage.recipient })
      .from(mailMessage)
      .where(sql`dedupe_key like ${`policy.revised:${version}:%`}`)
  )
    .map(({ to }) => to)
    .toSorted();
