import { invalid, required } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { type Call, route } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import { requireSecret } from '../intent-secret.ts';
import { usablePaymentMethod } from '../payment-methods/build.ts';
import { newSetupIntent, write } from './build.ts';
import { checkConfirmable, confirmSetupIntent } from './confirm.ts';
import { CANCEL, CONFIRM, CREATE, LIST, RETRIEVE, THREE_D_SECURE, UPDATE } from './params.ts';
import { setupIntentOr404, unexpectedState } from './state.ts';
import { answerSetupChallenge } from './three-d-secure.ts';

const URL = '/v1/setup_intents';
const browser = { publishable: true };

export const setupIntentRoutes = [
  route('POST', URL, CREATE, create),
  route('GET', URL, LIST, ({ world, params }) =>
    page(URL, world.tables.setupIntents, params, row => {
      const { customer, payment_method: method } = params;
      return (!customer || row.customer === customer) && (!method || row.payment_method === method);
    }),
  ),
  route(
    'GET',
    `${URL}/:id`,
    RETRIEVE,
    ({ world, id, key, params }) => {
      const intent = setupIntentOr404(world, id);
      requireSecret(key, intent, params.client_secret);
      return intent;
    },
    browser,
  ),
  route('POST', `${URL}/:id`, UPDATE, ({ world, id, params }) => {
    const intent = setupIntentOr404(world, id);
    const method = params.payment_method ? usablePaymentMethod(world, params.payment_method, 'payment_method') : null;
    write(world, intent, params);
    if (method) intent.payment_method = method.id;
    if (method && intent.status === 'requires_payment_method') intent.status = 'requires_confirmation';
    return intent;
  }),
  route(
    'POST',
    `${URL}/:id/confirm`,
    CONFIRM,
    call => {
      const { client_secret: secret, ...params } = call.params;
      const intent = setupIntentOr404(call.world, call.id);
      requireSecret(call.key, intent, secret);
      return confirmSetupIntent(intent, { ...call, params });
    },
    browser,
  ),
  route('POST', `${URL}/:id/cancel`, CANCEL, ({ world, id, params, cause }) => {
    const intent = setupIntentOr404(world, id);
    if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpectedState(intent, 'canceled');
    intent.status = 'canceled';
    intent.cancellation_reason = params.cancellation_reason ?? null;
    intent.next_action = null;
    emit(world, 'setup_intent.canceled', intent, cause);
    return intent;
  }),
  route(
    'POST',
    `${URL}/:id/_3ds`,
    THREE_D_SECURE,
    ({ world, id, key, params, cause }) => {
      const intent = setupIntentOr404(world, id);
      requireSecret(key, intent, params.client_secret);
      if (!params.outcome) throw required('outcome');
      return answerSetupChallenge(world, intent, params.outcome, cause);
    },
    browser,
  ),
];

function create(call: Call<Params<typeof CREATE>>): object {
  const { world, params, cause } = call;
  const { confirm = false, payment_method: chosen, ...sent } = params;
  const early = (['confirmation_token', 'return_url', 'use_stripe_sdk'] as const).find(name => name in params);
  if (!confirm && early)
    throw invalid(
      `The parameter \`${early}\` cannot be passed when creating a SetupIntent unless \`confirm\` is set to true.`,
      early,
    );
  const intent = newSetupIntent(world, sent);
  if (confirm) checkConfirmable(world, intent, params);
  if (chosen) {
    intent.payment_method = usablePaymentMethod(world, chosen, 'payment_method').id;
    intent.status = 'requires_confirmation';
  }
  world.tables.setupIntents.put(intent);
  emit(world, 'setup_intent.created', intent, cause);
  return confirm ? confirmSetupIntent(intent, { ...call, params: sent }) : intent;
}
