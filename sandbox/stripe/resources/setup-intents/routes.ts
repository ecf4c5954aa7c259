import { page } from '../../api/list.ts';
import { type Call, route } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import { checkConfirmable } from '../intents/confirmation.ts';
import { byHolder, reported } from '../intents/holder.ts';
import { refuseEarly, unexpectedState } from '../intents/intent.ts';
import { BY_TOKEN, CLIENT_SECRET as RETRIEVE, THREE_D_SECURE } from '../intents/params.ts';
import { usablePaymentMethod } from '../payment-methods/build.ts';
import { newSetupIntent, write } from './build.ts';
import { confirmSetupIntent } from './confirm.ts';
import { CANCEL, CONFIRM, CREATE, LIST, UPDATE } from './params.ts';
import { setupIntentOr404 } from './state.ts';
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
    byHolder(setupIntentOr404, intent => intent),
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
  route('POST', `${URL}/:id/confirm`, CONFIRM, byHolder(setupIntentOr404, confirmSetupIntent), browser),
  route('POST', `${URL}/:id/cancel`, CANCEL, ({ world, id, params, cause }) => {
    const intent = setupIntentOr404(world, id);
    if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpectedState(intent, 'canceled');
    intent.status = 'canceled';
    intent.cancellation_reason = params.cancellation_reason ?? null;
    intent.next_action = null;
    emit(world, 'setup_intent.canceled', intent, cause);
    return intent;
  }),
  route('POST', `${URL}/:id/_3ds`, THREE_D_SECURE, byHolder(setupIntentOr404, reported(answerSetupChallenge)), browser),
];

function create(call: Call<Params<typeof CREATE>>): object {
  const { world, params, cause } = call;
  const { confirm = false, payment_method: chosen, ...sent } = params;
  refuseEarly('setup_intent', params, Object.keys(BY_TOKEN));
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
