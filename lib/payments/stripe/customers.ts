import type { Answer } from '../answer.ts';
import { ask, type StripeCard } from '../stripe.ts';

/** Makes the customer of an account, or tells which one it was: the account's id is the idempotency key. */
export const createCustomer = (accountId: string, email: string): Promise<Answer<string>> =>
  ask('customers.create', async stripe => {
    const wanted = { email, metadata: { account_id: accountId } };
    return (await stripe.customers.create(wanted, { idempotencyKey: `customer:create:${accountId}` })).id;
  });

/**
 * A client secret with which the Payment Element shows, keeps and removes the customer's cards. It lasts half an
 * hour and is a password: for the browser of that customer only.
 */
export const createCustomerSession = (customerId: string): Promise<Answer<string>> =>
  ask('customer_sessions.create', async stripe => {
    const features = {
      payment_method_redisplay: 'enabled',
      payment_method_save: 'enabled',
      payment_method_save_usage: 'on_session',
      payment_method_remove: 'enabled',
    } as const;
    const components = { payment_element: { enabled: true, features } };
    return (await stripe.customerSessions.create({ customer: customerId, components })).client_secret;
  });

/** A card that a customer keeps at Stripe. */
export type CardSeen = {
  id: string;
  customerId: string | null;
  brand: string;
  last4: string;
  expiryMonth: number;
  expiryYear: number;
  allowRedisplay: string | null;
  createdAt: Date;
};

function readCard(seen: StripeCard): CardSeen {
  return {
    id: seen.id,
    customerId: typeof seen.customer === 'string' ? seen.customer : (seen.customer?.id ?? null),
    brand: seen.card?.brand ?? 'card',
    last4: seen.card?.last4 ?? '',
    expiryMonth: seen.card?.exp_month ?? 0,
    expiryYear: seen.card?.exp_year ?? 0,
    allowRedisplay: seen.allow_redisplay ?? null,
    createdAt: new Date(seen.created * 1000),
  };
}

/** Every card that a customer keeps, newest first. */
export const cardsOf = (customerId: string): Promise<Answer<CardSeen[]>> =>
  ask('payment_methods.list', async stripe => {
    const all: CardSeen[] = [];
    const wanted = { customer: customerId, type: 'card', limit: 100 } as const;
    for await (const seen of stripe.paymentMethods.list(wanted)) all.push(readCard(seen));
    return all;
  });

/** A card by its id; `customerId` tells whose it is, null once it was removed. */
export const retrieveCard = (cardId: string): Promise<Answer<CardSeen>> =>
  ask('payment_methods.retrieve', async stripe => readCard(await stripe.paymentMethods.retrieve(cardId)));

/** Removes a card for good. */
export const detachCard = (cardId: string): Promise<Answer<CardSeen>> =>
  ask('payment_methods.detach', async stripe =>
    readCard(await stripe.paymentMethods.detach(cardId, {}, { idempotencyKey: `pm:detach:${cardId}` })),
  );
