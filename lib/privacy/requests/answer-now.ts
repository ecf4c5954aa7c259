import type { Tx } from '#lib/db/index.ts';
import { moveRequest } from './move-request.ts';
import { tell } from './tell.ts';

/** Closes a request with the shop's own answer, in the transaction that did what was asked, and mails it. */
export async function answerNow(tx: Tx, requestId: string, answer: string, now: Date): Promise<void> {
  await tell(tx, requestId, { template: 'privacy.request-answered', answer });
  await moveRequest(tx, requestId, 'completed', { actor: 'system:privacy', now, answer });
}
