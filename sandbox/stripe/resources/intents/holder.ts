import { ApiError, required } from '../../api/error.ts';
import type { Call } from '../../api/route.ts';
import type { Cause, World } from '../../world.ts';
import type { Intent } from './intent.ts';

type WithSecret = { client_secret?: string | null };

/** An endpoint that a browser may call, too: with a publishable key the intent's own client secret is the permission. */
export function byHolder<I extends Intent, P extends WithSecret>(
  find: (world: World, id: string) => I,
  run: (intent: I, call: Call<Omit<P, 'client_secret'>>) => object,
): (call: Call<P>) => object {
  return call => {
    const { client_secret: secret, ...params } = call.params;
    const intent = find(call.world, call.id);
    requireSecret(call.key, intent, secret);
    return run(intent, { ...call, params });
  };
}

type Outcome = 'authorize' | 'fail';

/** The sandbox's own endpoint: the challenge frame reports what the customer chose. */
export function reported<I extends Intent>(
  answer: (world: World, intent: I, outcome: Outcome, cause: Cause) => object,
): (intent: I, call: Call<{ outcome?: Outcome | null }>) => object {
  return (intent, { world, params, cause }) => {
    if (!params.outcome) throw required('outcome');
    return answer(world, intent, params.outcome, cause);
  };
}

/** @throws ApiError 400 without a secret, 401 with a wrong one */
function requireSecret(key: 'secret' | 'publishable', intent: Intent, sent: string | null | undefined): void {
  if (key === 'secret') return;
  if (!sent) throw required('client_secret');
  if (sent === intent.client_secret) return;
  throw new ApiError(401, {
    type: 'invalid_request_error',
    code: `${intent.object}_invalid_client_secret`,
    message: `The client_secret provided does not match the client_secret associated with the ${intent.object}.`,
    param: 'client_secret',
  });
}
