import type { PaymentMethod } from '@stripe/stripe-js';
import { request } from '../api.ts';
import type { Connection } from '../connection.ts';

type Features = {
  payment_method_redisplay: string;
  payment_method_save: string;
  payment_method_save_usage: string | null;
  payment_method_remove: string;
};

export type CustomerSession = {
  secret: string;
  cards: PaymentMethod[];
  canSave: boolean;
  saveUsage: string | undefined;
  canRemove: boolean;
};

type SessionAnswer = { customer: { payment_methods: PaymentMethod[] } | null; features: Features };

/**
 * What the store's CustomerSession lets this shopper see and do. When it cannot be read, the element
 * says so with a `loaderror` event and a new card can still be entered.
 */
export async function readCustomerSession({ hello, emit }: Connection): Promise<CustomerSession | undefined> {
  const secret = hello.group.customerSessionClientSecret;
  if (!secret) return undefined;
  try {
    const { customer, features } = await request<SessionAnswer>(hello, 'GET', '/v1/elements/sessions', {
      customer_session_client_secret: secret,
    });
    const redisplay = features.payment_method_redisplay === 'enabled';
    return {
      secret,
      cards: redisplay ? (customer?.payment_methods ?? []).filter(({ type }) => type === 'card') : [],
      canSave: features.payment_method_save === 'enabled',
      saveUsage: features.payment_method_save_usage ?? undefined,
      canRemove: features.payment_method_remove === 'enabled',
    };
  } catch (error) {
    emit('loaderror', { error });
    return undefined;
  }
}
