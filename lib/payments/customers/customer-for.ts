import { and, eq, isNull } from 'drizzle-orm';
import { HOUR } from '#lib/clock.ts';
import { db, exclusively } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import type { Answer } from '../answer.ts';
import { createCustomer, findCustomer } from '../stripe/customers.ts';
import { type CustomerRow, findCustomerRow } from './customer-of.ts';
import { stripeCustomer } from './schema.ts';

/** Stripe remembers an idempotency key for a day at least. An hour less, for clocks that differ. */
const KEY_KNOWN_FOR = 23 * HOUR;

/**
 * The one customer at Stripe of an account, made when it is first needed; null when Stripe did not answer. Reaches the
 * network. However many ask at once and whatever answer is lost, there is one: the row that wants it is unique, its
 * moment is part of the key, and when the key may be forgotten Stripe is asked what came of it.
 */
export async function customerFor(accountId: string, now: Date): Promise<string | null> {
  const known = await findCustomerRow(db(), accountId);
  return (
    known?.stripeCustomerId ?? once(accountId, () => exclusively(`customer:${accountId}`, () => make(accountId, now)))
  );
}

const underWay = new Map<string, Promise<string | null>>();

/** Tabs of one person that are opened together wait for one answer, rather than each for a lock. */
function once(accountId: string, work: () => Promise<string | null>): Promise<string | null> {
  const first = underWay.get(accountId) ?? work().finally(() => underWay.delete(accountId));
  underWay.set(accountId, first);
  return first;
}

async function make(accountId: string, now: Date): Promise<string | null> {
  const row = await wanted(accountId, now);
  if (row.stripeCustomerId) return row.stripeCustomerId;
  const answer = await askStripe(row, now);
  if (answer.kind === 'done') return keep(row, answer.value);
  if (answer.kind === 'refused') log('payments').error({ accountId, answer }, 'customer was refused');
  return null;
}

/** The row comes first: from here on it is written down that a customer may exist. */
async function wanted(accountId: string, now: Date): Promise<CustomerRow> {
  const known = await findCustomerRow(db(), accountId);
  if (known) return known;
  await db().insert(stripeCustomer).values({ accountId, createdAt: now }).onConflictDoNothing();
  const row = await findCustomerRow(db(), accountId);
  if (!row) throw new Error(`no customer row of account ${accountId}`);
  return row;
}

async function askStripe({ accountId, createdAt }: CustomerRow, now: Date): Promise<Answer<string>> {
  if (now.getTime() - createdAt.getTime() > KEY_KNOWN_FOR) {
    const lost = await findCustomer(accountId, createdAt);
    if (lost.kind !== 'done') return lost;
    if (lost.value) return { kind: 'done', value: lost.value };
  }
  // A customer that was deleted at Stripe has had its row deleted: the next one has another moment, and another key.
  return createCustomer(accountId, `customer:create:${accountId}:${createdAt.getTime()}`);
}

async function keep({ accountId }: CustomerRow, stripeCustomerId: string): Promise<string | null> {
  const open = and(eq(stripeCustomer.accountId, accountId), isNull(stripeCustomer.stripeCustomerId));
  await db().update(stripeCustomer).set({ stripeCustomerId }).where(open);
  return (await findCustomerRow(db(), accountId))?.stripeCustomerId ?? null;
}
