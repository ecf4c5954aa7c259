import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import type { Call } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import type { IntentNote } from '../../state/tables.ts';
import type { World } from '../../world.ts';
import { redeem } from '../confirmation-tokens.ts';
import { checkConfirmable, chosenMethod, rememberWay } from '../intents/confirmation.ts';
import { noteOf, unexpectedState } from '../intents/intent.ts';
import { seenAt } from '../payment-methods/use.ts';
import { attemptPayment } from './attempt.ts';
import { write } from './build.ts';
import { cancelIntent } from './cancel.ts';
import type { CONFIRM } from './params.ts';

export type ConfirmParams = Omit<Params<typeof CONFIRM>, 'client_secret'>;

/** Stripe cancels an intent after an undisclosed number of confirmations; this is ours. */
const MOST_CONFIRMATIONS = 20;

/**
 * Confirms an intent: checks everything first, then attempts the payment.
 * @throws ApiError 400 when it cannot be tried, 402 when it was declined
 */
export function confirmIntent(
  intent: Stripe.PaymentIntent,
  call: Omit<Call<ConfirmParams>, 'id'>,
): Stripe.PaymentIntent {
  const { world, params, cause } = call;
  const token = checkPayable(world, intent, params);
  const note = noteOf(world, intent.id);
  note.confirmations += 1;
  if (note.confirmations > MOST_CONFIRMATIONS) {
    cancelIntent(world, intent, 'automatic', cause);
    throw unexpectedState(intent, 'confirmed');
  }
  const method = chosenMethod(world, intent, params, token);
  seenAt(world, method, call.ip);
  if (token) redeem(world, token, intent.id);
  write(world, intent, params);
  remember(world, note, intent, params, token);
  const offSession = params.off_session ?? false;
  const noChallenge = offSession || (params.error_on_requires_action ?? false);
  const refused = attemptPayment(world, { intent, method, note, offSession, noChallenge, cause });
  if (refused) throw refused;
  return intent;
}

/** As `checkConfirmable`; and the token was made for such an intent. */
export function checkPayable(
  world: World,
  intent: Stripe.PaymentIntent,
  params: ConfirmParams,
): Stripe.ConfirmationToken | null {
  const token = checkConfirmable(world, intent, params);
  if (token) checkContext(world, intent, token.id);
  return token;
}

/** A token made under another currency or capture method than the intent's is refused, as at Stripe. */
function checkContext(world: World, intent: Stripe.PaymentIntent, token: string): void {
  const context = world.tables.tokenNotes.get(token)?.context;
  for (const key of ['currency', 'capture_method'] as const) {
    const made = context?.[key];
    if (made && made !== intent[key])
      throw invalid(
        `The ConfirmationToken was created with ${key} \`${made}\`, which does not match the PaymentIntent's \`${intent[key]}\`.`,
        'confirmation_token',
      );
  }
}

function remember(
  world: World,
  note: IntentNote,
  intent: Stripe.PaymentIntent,
  params: ConfirmParams,
  token: Stripe.ConfirmationToken | null,
): void {
  // Under manual confirmation the passed challenge serves the confirmation that follows it.
  const newCard = token !== null || Boolean(params.payment_method ?? params.payment_method_data);
  if (newCard || intent.status !== 'requires_confirmation') note.authenticated = false;
  rememberWay(note, params, token);
  if (!token) return;
  if (token.setup_future_usage) intent.setup_future_usage = token.setup_future_usage;
  if (token.shipping && params.shipping === undefined) write(world, intent, { shipping: token.shipping });
}
