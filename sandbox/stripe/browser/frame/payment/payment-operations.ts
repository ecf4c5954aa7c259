import type { StripePaymentElementOptions } from '@stripe/stripe-js';
import type { Collected } from '../../wire.ts';
import { type Params, request } from '../api.ts';
import type { Connection, Operations } from '../connection.ts';
import { intentOperations } from '../intent-operations.ts';
import type { CardFields } from './card-fields.ts';
import type { CustomerSession } from './customer-session.ts';
import type { MethodChooser } from './method-chooser.ts';
import { billingDetails } from './method-data.ts';

export type PaymentParts = {
  card: CardFields;
  chooser: MethodChooser;
  session: CustomerSession | undefined;
  /** The code of the saved card, when it is asked again. */
  savedCode: () => string | undefined;
  /** Whether the shopper asked to keep the card. */
  wantsToSave: () => boolean;
};

/** The calls of the payment element that reach the API. Each sends the card at most once, from this frame. */
export function paymentOperations(connection: Connection, parts: PaymentParts): Operations {
  const { hello } = connection;
  const { confirmIntent } = intentOperations(connection);
  return {
    ...intentOperations(connection),
    createConfirmationToken: ({ params, collected }) => {
      const { payment_method_data, shipping, ...rest } = params as Params;
      const delivery = shipping ?? (collected as Collected).shipping;
      const body = { ...rest, ...usage(connection, parts), ...(delivery ? { shipping: delivery } : {}) };
      return atFields(parts, () =>
        request(hello, 'POST', '/v1/confirmation_tokens', {
          ...body,
          ...method(connection, parts, collected as Collected, payment_method_data as Params),
        }),
      );
    },
    createPaymentMethod: ({ params, collected }) =>
      atFields(parts, () =>
        request(
          hello,
          'POST',
          '/v1/payment_methods',
          newCard(connection, parts, collected as Collected, params as Params),
        ),
      ),
    confirmIntent: args => {
      const { payment_method_data, ...confirmParams } = args.confirmParams as Params;
      const data = method(connection, parts, (args.collected ?? {}) as Collected, payment_method_data as Params);
      const { customer_session_client_secret: _, ...chosen } = data;
      const body = { ...confirmParams, ...usage(connection, parts), ...chosen };
      return atFields(parts, async () => confirmIntent?.({ ...args, confirmParams: body }));
    },
  };
}

function method(connection: Connection, parts: PaymentParts, collected: Collected, passed: Params = {}): Params {
  const saved = parts.chooser.chosen();
  if (saved && parts.session) {
    const cvc = parts.savedCode();
    const again = cvc ? { payment_method_options: { card: { cvc } } } : {};
    return { payment_method: saved.id, customer_session_client_secret: parts.session.secret, ...again };
  }
  return { payment_method_data: newCard(connection, parts, collected, passed) };
}

function newCard({ hello }: Connection, parts: PaymentParts, collected: Collected, passed: Params = {}): Params {
  const { billing_details, ...rest } = passed;
  return {
    type: 'card',
    ...(parts.session?.canSave ? { allow_redisplay: parts.wantsToSave() ? 'always' : 'limited' } : {}),
    ...rest,
    billing_details: billingDetails(
      hello.options as StripePaymentElementOptions,
      parts.card.address(),
      collected,
      billing_details as Params,
    ),
    card: parts.card.card(),
  };
}

function usage({ hello }: Connection, parts: PaymentParts): Params {
  const wanted = parts.wantsToSave() ? parts.session?.saveUsage : undefined;
  const setup_future_usage = hello.group.setupFutureUsage ?? wanted;
  return setup_future_usage ? { setup_future_usage } : {};
}

const FIELD_OF: Record<string, string> = { number: 'number', exp_month: 'expiry', exp_year: 'expiry', cvc: 'cvc' };

/** A card error that names a field is shown at that field as well as returned. */
async function atFields<T>({ card, chooser }: PaymentParts, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const { type, code, message, param } = error as Record<string, string | undefined>;
    const field = card.fields.field(FIELD_OF[param ?? ''] ?? '');
    if (type === 'card_error' && field && !chooser.chosen()) field.show({ code: code ?? '', message: message ?? '' });
    throw error;
  }
}
