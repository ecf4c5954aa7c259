import type { Answer } from '../answer.ts';
import { ask, type StripeCard } from '../stripe.ts';

/**
 * Makes the customer of an account, or tells which one it was: `key` is the idempotency key. Nothing goes along that
 * could be another thing at the next try, or the same key would be refused; whose it is stands in the metadata.
 */
export const createCustomer = (accountId: string, key: string): Promise<Answer<string>> =>
  ask('customers.create', `account:${accountId}`, async stripe => {
    const wanted = { metadata: { account_id: accountId } };
    return (await stripe.customers.create(wanted, { idempotencyKey: key })).id;
  });

/** The customer that was made for an account since, or null. Reads the list: it knows what was written a moment ago. */
export const findCustomer = (accountId: string, since: Date): Promise<Answer<string | null>> =>
  ask('customers.list', `account:${accountId}`, async stripe => {
    const created = { gte: Math.floor(since.getTime() / 1000) - 60 };
    for await (const seen of stripe.customers.list({ created, limit: 100 })) {
      if (seen.metadata.account_id === accountId) return seen.id;
    }
    return null;
  });

/** Whether a customer is still there. */
export async function customerIsThere(customerId: string): Promise<Answer<boolean>> {
  const answer = await ask('customers.retrieve', `customer:${customerId}`, async stripe => {
    const seen = await stripe.customers.retrieve(customerId);
    return !('deleted' in seen && seen.deleted);
  });
  return answer.kind === 'refused' && answer.code === 'resource_missing' ? { kind: 'done', value: false } : answer;
}

/**
 * A client secret with which the Payment Element shows, keeps and removes the customer's cards. It lasts half an
 * hour and is a password: for the browser of that customer only.
 */
export const createCustomerSession = (customerId: string): Promise<Answer<string>> =>
  ask('customerSessions.create', `customer:${customerId}`, async stripe => {
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
  ask('paymentMethods.list', `customer:${customerId}`, async stripe => {
    const all: CardSeen[] = [];
    const wanted = { customer: customerId, type: 'card', limit: 100 } as const;
    for await (const seen of stripe.paymentMethods.list(wanted)) all.push(readCard(seen));
    return all;
  });

/** A card by its id, for the customer who asks; the answer's `customerId` tells whose it is, null once it was removed. */
export const retrieveCard = (cardId: string, customerId: string): Promise<Answer<CardSeen>> =>
  ask('paymentMethods.retrieve', `customer:${customerId}`, async stripe =>
    readCard(await stripe.paymentMethods.retrieve(cardId)),
  );

/** Removes a card for good. */
export const detachCard = (cardId: string, customerId: string): Promise<Answer<CardSeen>> =>
  ask('paymentMethods.detach', `customer:${customerId}`, async stripe =>
    readCard(await stripe.paymentMethods.detach(cardId, {}, { idempotencyKey: `pm:detach:${cardId}` })),
  );

/** Deletes a customer at Stripe for good, with every card that is still kept there. One that is gone already stays gone. */
export async function deleteCustomer(customerId: string): Promise<Answer<'deleted' | 'gone'>> {
  const answer = await ask('customers.del', `customer:${customerId}`, async stripe => {
    await stripe.customers.del(customerId);
    return 'deleted' as const;
  });
  return answer.kind === 'refused' && answer.code === 'resource_missing' ? { kind: 'done', value: 'gone' } : answer;
}
