import { and, isNotNull, type SQL, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { findCustomerRow } from '../customers/customer-of.ts';
import { payment } from '../schema.ts';
import { findCustomer } from '../stripe/customers.ts';

/** A query for the numbers at Stripe of some payments (`ofPayments`: a condition on their rows). */
export const intentsAmong = (ofPayments: SQL): SQL =>
  sql`select ${payment.stripePaymentIntentId} from ${payment}
    where ${and(ofPayments, isNotNull(payment.stripePaymentIntentId))}`;

/**
 * The customer at Stripe that an account has, or null. Where Stripe was asked for one and nobody knows what came of it,
 * it is asked; `away` when it does not answer. Reaches the network.
 */
export async function customerToErase(accountId: string): Promise<string | null | 'away'> {
  const row = await findCustomerRow(db(), accountId);
  if (!row || row.stripeCustomerId) return row?.stripeCustomerId ?? null;
  const answer = await findCustomer(accountId, row.createdAt);
  return answer.kind === 'done' ? answer.value : 'away';
}
