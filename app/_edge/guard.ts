import { config } from '#lib/config/index.ts';
import { Refusal } from '#lib/refusal.ts';

/** A request that changes something came from another site, or does not say where from. */
export class ForeignRequest extends Refusal {
  constructor() {
    super('foreign_request', 'This request did not come from our pages. Reload the page and try again.', 403);
  }
}

/**
 * Refuses a changing request that our own pages did not send. Browsers that send Fetch Metadata must say
 * same-origin; others must send our Origin. A request with neither is refused: Next itself would let it pass.
 */
export function requireOwnOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const ours = origin === config().shopUrl.origin;
  if (site === 'same-origin' ? origin === null || ours : site === null && ours) return;
  throw new ForeignRequest();
}
