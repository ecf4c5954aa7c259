import type { Stripe } from 'stripe';
import type { Call } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import { redeem } from '../confirmation-tokens.ts';
import { checkConfirmable, chosenMethod, rememberWay } from '../intents/confirmation.ts';
import { noteOf } from '../intents/intent.ts';
import { attemptSetup } from './attempt.ts';
import { write } from './build.ts';
import type { CONFIRM } from './params.ts';

export type ConfirmParams = Omit<Params<typeof CONFIRM>, 'client_secret'>;

/** @throws ApiError 400 when it cannot be tried, 402 when the card was declined */
export function confirmSetupIntent(
  intent: Stripe.SetupIntent,
  { world, params, cause }: Omit<Call<ConfirmParams>, 'id'>,
): Stripe.SetupIntent {
  const token = checkConfirmable(world, intent, params);
  const method = chosenMethod(world, intent, params, token);
  if (token) redeem(world, token, intent.id);
  write(world, intent, { payment_method_options: params.payment_method_options });
  const note = noteOf(world, intent.id);
  note.authenticated = false;
  rememberWay(note, params, token);
  const refused = attemptSetup(world, { intent, method, note, cause });
  if (refused) throw refused;
  return intent;
}
