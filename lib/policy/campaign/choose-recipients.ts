import { eq, type SQL, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { liveAccountsAfter } from '#lib/identity/index.ts';
import { guestOrdersAfter } from '#lib/orders/index.ts';
import { GUEST_DAYS } from './model.ts';
import { policyCampaign } from './schema.ts';

/** Accounts or orders that one transaction looks at: a killed job goes on behind the last of them. */
const AT_ONCE = 5_000;

export type Campaign = typeof policyCampaign.$inferSelect;

/** A campaign, which nobody else works on until the transaction ends. */
export async function lockCampaign(tx: Tx, version: number): Promise<Campaign | null> {
  const [found] = await tx.select().from(policyCampaign).where(eq(policyCampaign.version, version)).for('update');
  return found ?? null;
}

/**
 * Notes some of those who are to be told: first every account that lives, then every guest with an order of the last
 * two years, each mailbox once. Nobody is read into this process. Answers whether there may be more.
 */
export async function chooseSome(tx: Tx, version: number, now: Date): Promise<boolean> {
  const campaign = await lockCampaign(tx, version);
  if (!campaign || campaign.chosenAt) return false;
  const accounts = await noteAccounts(tx, campaign, now);
  const orders = accounts.seen < AT_ONCE ? await noteGuests(tx, campaign, now) : { seen: 0, last: null };
  const over = accounts.seen < AT_ONCE && orders.seen < AT_ONCE;
  await tx
    .update(policyCampaign)
    .set({
      accountsTo: accounts.last ?? campaign.accountsTo,
      ordersTo: orders.last ?? campaign.ordersTo,
      chosenAt: over ? now : null,
    })
    .where(eq(policyCampaign.version, version));
  return !over;
}

const noteAccounts = (tx: Tx, { version, beganAt, accountsTo }: Campaign, now: Date): Promise<Page> =>
  note(tx, { people: liveAccountsAfter(accountsTo, beganAt, AT_ONCE), account: sql`id` }, version, now);

const noteGuests = (tx: Tx, { version, beganAt, ordersTo }: Campaign, now: Date): Promise<Page> =>
  note(tx, { people: guestOrdersAfter(ordersTo, recent(beganAt), AT_ONCE), account: sql`null::uuid` }, version, now);

/** The stretch of time before a version was published whose guests are told of it. */
export const recent = (beganAt: Date) => ({ since: later(beganAt, -GUEST_DAYS * DAY), until: beganAt });

/** A query for some people in the order of their ids, and which of its columns is an account. */
type People = { people: SQL; account: SQL };
type Page = { seen: number; last: string | null };

async function note(tx: Tx, { people, account }: People, version: number, now: Date): Promise<Page> {
  const at = now.toISOString();
  const [page] = await tx.execute<Page>(sql`
    with page as (${people}), added as (
      insert into policy_notice (id, version, recipient, account_id, noted_at, due_at)
      select gen_random_uuid(), ${version}::int, email, ${account}, ${at}::timestamptz, ${at}::timestamptz from page
      on conflict do nothing
    )
    select count(*)::int as seen, (select id from page order by id desc limit 1) as last from page`);
  return page ?? { seen: 0, last: null };
}
