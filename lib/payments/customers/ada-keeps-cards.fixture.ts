import type { Actor } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { askStripe } from '../ada-pays.fixture.ts';
import { customerFor } from './customer-for.ts';

/** A customer with an account of their own. */
export async function signedIn(name: string): Promise<Actor & { accountId: string }> {
  const email = `${name}-${crypto.randomUUID().slice(0, 8)}@counterproof.test`;
  const accountId = await transaction(tx => addCustomer(tx, { email, name, password: 'a pass phrase' }, clock.now()));
  return { id: `account:${accountId}`, accountId, roles: ['customer'], trainedUntil: null };
}

/** Keeps one of Stripe's test cards for a customer, as paying with the box ticked does. Returns its id. */
export async function keepsCard(actor: { accountId: string }, card = 'pm_card_visa'): Promise<string> {
  const customer = await customerFor(actor.accountId, clock.now());
  const kept = await askStripe(`/v1/payment_methods/${card}/attach`, { customer: String(customer) }, 'dashboard');
  return String(kept.id);
}
