import { eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { customerIsThere } from '../stripe/customers.ts';
import { stripeCustomer } from './schema.ts';

/**
 * Forgets a customer that is gone at Stripe, so that the account's next purchase makes a new one. Stripe is asked
 * first: what said so may be old or wrong. `unknown` when it did not answer.
 */
export async function forgetCustomer(stripeCustomerId: string): Promise<'gone' | 'kept' | 'unknown'> {
  const ours = eq(stripeCustomer.stripeCustomerId, stripeCustomerId);
  const [row] = await db().select().from(stripeCustomer).where(ours);
  if (!row) return 'gone';
  const there = await customerIsThere(stripeCustomerId);
  if (there.kind !== 'done') return 'unknown';
  if (there.value) return 'kept';
  await db().delete(stripeCustomer).where(ours);
  return 'gone';
}
