import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { type Call, route } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import { byHolder, reported } from '../intents/holder.ts';
import { refuseEarly, unexpectedState } from '../intents/intent.ts';
import { CLIENT_SECRET as RETRIEVE, THREE_D_SECURE } from '../intents/params.ts';
import { usablePaymentMethod } from '../payment-methods/build.ts';
import { checkAmount, checkCurrency } from './amount.ts';
import { newPaymentIntent, write } from './build.ts';
import { cancelIntent } from './cancel.ts';
import { captureIntent } from './capture.ts';
import { type ConfirmParams, checkPayable, confirmIntent } from './confirm.ts';
import { BEFORE_ENDIVE, CANCEL, CAPTURE_PARAMS, CONFIRM, CONFIRMING, CREATE, LIST, UPDATE } from './params.ts';
import { intentOr404 } from './state.ts';
import { answerPaymentChallenge } from './three-d-secure.ts';

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
    byHolder(intentOr404, intent => intent),
    browser,
  ),
  route('POST', `${URL}/:id`, UPDATE, update),
  route('POST', `${URL}/:id/confirm`, CONFIRM, byHolder(intentOr404, confirm), browser),
  route('POST', `${URL}/:id/capture`, CAPTURE_PARAMS, call => captureIntent(intentOr404(call.world, call.id), call)),
  route('POST', `${URL}/:id/cancel`, CANCEL, ({ world, id, params, cause }) =>
    cancelIntent(world, intentOr404(world, id), params.cancellation_reason ?? null, cause),
  ),
  route('POST', `${URL}/:id/_3ds`, THREE_D_SECURE, byHolder(intentOr404, reported(answerPaymentChallenge)), browser),
];

const ONLY_CONFIRMING = Object.keys(CONFIRMING);

function create(call: Call<Params<typeof CREATE & typeof BEFORE_ENDIVE>>): object {
  const { world, params, cause } = call;
  const { confirm = false, payment_method: chosen, ...sent } = params;
  refuseEarly('payment_intent', params, ONLY_CONFIRMING);
  const intent = newPaymentIntent(world, sent);
  if (confirm) checkPayable(world, intent, { ...params });
  if (chosen) {
    intent.payment_method = usablePaymentMethod(world, chosen, 'payment_method').id;
    intent.status = 'requires_confirmation';
  }
  world.tables.paymentIntents.put(intent);
  emit(world, 'payment_intent.created', intent, cause);
  return confirm ? confirmIntent(intent, { ...call, params: { ...sent } }) : intent;
}

function confirm(intent: Stripe.PaymentIntent, call: Call<ConfirmParams>): object {
  if (call.key === 'publishable' && intent.confirmation_method === 'manual')
    throw invalid('This PaymentIntent has manual confirmation: confirm it with a secret key.', 'confirmation_method');
  return confirmIntent(intent, call);
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
