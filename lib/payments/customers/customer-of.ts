import { eq } from 'drizzle-orm';
import { type Actor, accountIdOf } from '#lib/access/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { stripeCustomer } from './schema.ts';

/** The customer at Stripe that an actor has, or null: a guest, or an account that never came to the checkout. */
export async function customerOf(reader: Reader, actor: Actor): Promise<string | null> {
  const accountId = accountIdOf(actor);
  return accountId === null ? null : ((await findCustomerRow(reader, accountId))?.stripeCustomerId ?? null);
}

export type CustomerRow = typeof stripeCustomer.$inferSelect;

export async function findCustomerRow(reader: Reader, accountId: string): Promise<CustomerRow | null> {
  const [row] = await reader.select().from(stripeCustomer).where(eq(stripeCustomer.accountId, accountId));
  return row ?? null;
}
