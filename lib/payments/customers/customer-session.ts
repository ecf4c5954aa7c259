import { type Actor, accountIdOf, may, TooManyRequests } from '#lib/access/index.ts';
import { SECOND } from '#lib/clock.ts';
import { createCustomerSession } from '../stripe/customers.ts';
import { customerFor } from './customer-for.ts';
import { forgetCustomer } from './forget-customer.ts';
import { limitCards } from './limits.ts';

/** Saved cards are a comfort: nobody waits longer for them before the checkout is drawn without. */
const PATIENCE = 3 * SECOND;

/**
 * A client secret that lets this actor's browser show, keep and remove their cards in Stripe's frame; for that browser
 * only. Null for guests, of whom Stripe is told nothing, and whenever Stripe does not answer in time: then the checkout
 * takes a card as it does from a guest.
 */
export async function customerSession(actor: Actor, now: Date): Promise<string | null> {
  const accountId = accountIdOf(actor);
  if (accountId === null || !may(actor, 'cards.manage')) return null;
  try {
    await limitCards('session', actor, now);
  } catch (error) {
    if (error instanceof TooManyRequests) return null;
    throw error;
  }
  return inTime(open(accountId, now));
}

/** A customer that is gone at Stripe is forgotten, and a new one made: once. */
async function open(accountId: string, now: Date, again = true): Promise<string | null> {
  const customerId = await customerFor(accountId, now);
  if (!customerId) return null;
  const answer = await createCustomerSession(customerId);
  if (answer.kind === 'done') return answer.value;
  const gone = answer.kind === 'refused' && again && (await forgetCustomer(customerId)) === 'gone';
  return gone ? open(accountId, now, false) : null;
}

function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}
