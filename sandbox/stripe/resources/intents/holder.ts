import { ApiError, required } from '../api/error.ts';
import type { IntentNote } from '../state/tables.ts';
import type { World } from '../world.ts';

/** With a publishable key the intent's own client secret is the permission. @throws ApiError 400 or 401 */
export function requireSecret(
  key: 'secret' | 'publishable',
  intent: { client_secret: string | null; object: string },
  sent: string | null | undefined,
): void {
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

/** What is remembered beside an intent; made on first use. */
export function noteOf(world: World, id: string): IntentNote {
  const fresh = { id, returnUrl: null, useStripeSdk: false, authenticated: false, confirmations: 0 };
  return world.tables.intentNotes.get(id) ?? world.tables.intentNotes.put(fresh);
}
