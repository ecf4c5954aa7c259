import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '#lib/db/index.ts';
import { liveAccountsAfter } from '#lib/identity/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { guestOrdersAfter } from '#lib/orders/index.ts';
import { type Campaign, lockCampaign, recent } from './choose-recipients.ts';
import { policyCampaign } from './schema.ts';

const EVERYBODY = 100_000_000;

/** The campaign of the version that was published last; null while there is only the first version. */
export async function newestCampaign(): Promise<Campaign | null> {
  const [newest] = await db().select().from(policyCampaign).orderBy(desc(policyCampaign.version)).limit(1);
  return newest ?? null;
}

/**
 * Who should be told of a version and has no notice: an account that was closed then and lives now, or a notice that
 * somebody took away. Found by way of who there is, not by how the job chose. The first 50, as `<table>:<id>`.
 */
export async function missedOf({ version, beganAt }: Campaign): Promise<string[]> {
  const unnoted = (table: string, people: SQL, orKnown: SQL) => sql`
    (select ${table}::text || ':' || p.id as found from (${people}) p
    where not exists (select from policy_notice n where n.version = ${version}::int and lower(n.recipient) = lower(p.email))
      ${orKnown} limit 50)`;
  // Who has changed their address since was told at the one they had.
  const known = sql`and not exists (select from policy_notice n where n.version = ${version}::int and n.account_id = p.id)`;
  const rows = await db().execute<{ found: string }>(sql`
    ${unnoted('account', liveAccountsAfter(null, beganAt, EVERYBODY), known)} union all
    ${unnoted('sales_order', guestOrdersAfter(null, recent(beganAt), EVERYBODY), sql``)} limit 50`);
  return rows.map(({ found }) => found);
}

/** Has a campaign choose once more whom to tell: who has a notice keeps it, and whoever was missed gets one. */
export async function chooseAnew(tx: Tx, version: number): Promise<void> {
  if (!(await lockCampaign(tx, version))?.chosenAt) return;
  const anew = { accountsTo: null, ordersTo: null, chosenAt: null, finishedAt: null };
  await tx.update(policyCampaign).set(anew).where(eq(policyCampaign.version, version));
  await enqueue(tx, 'policy.tell-everybody', { version }, { key: `policy.tell:${version}` });
}
