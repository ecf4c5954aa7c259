import { invalid, required } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { type Call, route } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import { requireSecret } from '../intent-secret.ts';
import { usablePaymentMethod } from '../payment-methods/build.ts';
import { checkAmount, checkCurrency } from './amount.ts';
import { newPaymentIntent, write } from './build.ts';
import { cancelIntent } from './cancel.ts';
import { captureIntent } from './capture.ts';
import { checkConfirmable, confirmIntent } from './confirm.ts';
import {
  BEFORE_ENDIVE,
  CANCEL,
  CAPTURE_PARAMS,
  CONFIRM,
  CREATE,
  LIST,
  RETRIEVE,
  THREE_D_SECURE,
  UPDATE,
} from './params.ts';
import { intentOr404, unexpectedState } from './state.ts';
import { answerChallenge } from './three-d-secure.ts';

const URL = '/v1/payment_intents';
const browser = { publishable: true };

export const paymentIntentRoutes = [
  route('POST', URL, CREATE, create, { beforeEndive: BEFORE_ENDIVE }),
  route('GET', URL, LIST, ({ world, params }) =>
    page(URL, world.tables.paymentIntents, params, row => !params.customer || row.customer === params.customer),
  ),
  route(
    'GET',
    `${URL}/:id`,
    RETRIEVE,
    ({ world, id, key, params }) => {
      const intent = intentOr404(world, id);
      requireSecret(key, intent, params.client_secret);
      return intent;
    },
    browser,
  ),
  route('POST', `${URL}/:id`, UPDATE, update),
  route(
    'POST',
    `${URL}/:id/confirm`,
    CONFIRM,
    call => {
      const { client_secret: secret, ...params } = call.params;
      const intent = intentOr404(call.world, call.id);
      requireSecret(call.key, intent, secret);
      if (call.key === 'publishable' && intent.confirmation_method === 'manual')
        throw invalid(
          'This PaymentIntent has manual confirmation: confirm it with a secret key.',
          'confirmation_method',
        );
      return confirmIntent(intent, { ...call, params });
    },
    browser,
  ),
  route('POST', `${URL}/:id/capture`, CAPTURE_PARAMS, call => captureIntent(intentOr404(call.world, call.id), call)),
  route('POST', `${URL}/:id/cancel`, CANCEL, ({ world, id, params, cause }) =>
    cancelIntent(world, intentOr404(world, id), params.cancellation_reason ?? null, cause),
  ),
  // The sandbox's own: the challenge frame reports what the customer chose.
  route(
    'POST',
    `${URL}/:id/_3ds`,
    THREE_D_SECURE,
    ({ world, id, key, params, cause }) => {
      const intent = intentOr404(world, id);
      requireSecret(key, intent, params.client_secret);
      if (!params.outcome) throw required('outcome');
      return answerChallenge(world, intent, params.outcome, cause);
    },
    browser,
  ),
];

const ONLY_CONFIRMING = [
  'confirmation_token',
  'error_on_requires_action',
  'off_session',
  'return_url',
  'use_stripe_sdk',
] as const;

function create(call: Call<Params<typeof CREATE & typeof BEFORE_ENDIVE>>): object {
  const { world, params, cause } = call;
  const { confirm = false, payment_method: chosen, ...sent } = params;
  const early = ONLY_CONFIRMING.find(name => name in params);
  if (!confirm && early)
    throw invalid(
      `The parameter \`${early}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`,
      early,
    );
  const intent = newPaymentIntent(world, sent);
  if (confirm) checkConfirmable(world, intent, { ...params });
  if (chosen) {
    intent.payment_method = usablePaymentMethod(world, chosen, 'payment_method').id;
    intent.status = 'requires_confirmation';
  }
  world.tables.paymentIntents.put(intent);
  emit(world, 'payment_intent.created', intent, cause);
  return confirm ? confirmIntent(intent, { ...call, params: { ...sent } }) : intent;
}

const UPDATABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

function update({ world, id, params }: Call<Params<typeof UPDATE>>): object {
  const intent = intentOr404(world, id);
  const { amount, currency, payment_method: chosen, ...sent } = params;
  if ((amount != null || currency) && !UPDATABLE.includes(intent.status)) throw unexpectedState(intent, 'updated');
  const newCurrency = currency ? checkCurrency(currency) : intent.currency;
  const newAmount = checkAmount(amount ?? intent.amount, newCurrency);
  const method = chosen ? usablePaymentMethod(world, chosen, 'payment_method') : null;
  write(world, intent, sent);
  intent.amount = newAmount;
  intent.currency = newCurrency;
  if (method && UPDATABLE.includes(intent.status)) {
    intent.payment_method = method.id;
    intent.status = 'requires_confirmation';
  }
  return intent;
}
