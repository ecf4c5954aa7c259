import { customerCalled } from '#lib/access/actors.fixture.ts';
import type { Actor } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { askStripe } from '../ada-pays.fixture.ts';
import { customerFor } from './customer-for.ts';
import { customerSession } from './customer-session.ts';

/** A customer with an account of their own. */
export async function signedIn(name: string): Promise<Actor & { accountId: string }> {
  const email = `${name}-${crypto.randomUUID().slice(0, 8)}@counterproof.test`;
  const accountId = await transaction(tx => addCustomer(tx, { email, name, password: 'a pass phrase' }, clock.now()));
  return { ...customerCalled(accountId), accountId };
}

/** Keeps one of Stripe's test cards for a customer, as paying with the box ticked does. Returns its id. */
export async function keepsCard(actor: { accountId: string }, card = 'pm_card_visa'): Promise<string> {
  const customer = await customerFor(actor.accountId, clock.now());
  const kept = await askStripe(`/v1/payment_methods/${card}/attach`, { customer: String(customer) }, 'dashboard');
  return String(kept.id);
}

/** What the frame makes of a saved card that was chosen: a token, by the secret of its owner's session. */
export async function tokenOfSavedCard(owner: Actor, card: string): Promise<string> {
  const secret = String(await customerSession(owner, clock.now()));
  const token = await askStripe('/v1/confirmation_tokens', {
    payment_method: card,
    customer_session_client_secret: secret,
    return_url: 'http://localhost:3000/checkout',
  });
  return String(token.id);
}

/** What the frame makes of a card that is typed in, with the box ticked or not. */
export async function typedToken(number: string, keep: boolean): Promise<string> {
  const token = await askStripe('/v1/confirmation_tokens', {
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': number,
    'payment_method_data[card][exp_month]': '12',
    'payment_method_data[card][exp_year]': '2034',
    'payment_method_data[card][cvc]': '123',
    'payment_method_data[allow_redisplay]': keep ? 'always' : 'limited',
    ...(keep ? { setup_future_usage: 'on_session' } : {}),
    return_url: 'http://localhost:3000/checkout',
  });
  return String(token.id);
}
