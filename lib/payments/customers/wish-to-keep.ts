import type { Answer } from '../answer.ts';
import type { Attempt, Standing } from '../queries.ts';
import { retrieveToken } from '../stripe/tokens.ts';

/** `on_session`: the box was ticked. `''`: it was not, and what an earlier card said is taken back. Null: the token says it. */
export type WishToKeep = 'on_session' | '' | null;

/**
 * Whether the card of an attempt is to be kept for its customer. The token says so, and the intent then remembers it:
 * so with a second card it is said again, or a card would be kept because another one was wanted.
 */
export async function wishToKeep({ payment, tried }: Standing, attempt: Attempt): Promise<Answer<WishToKeep>> {
  if (!payment.stripeCustomerId || tried < 2) return { kind: 'done', value: null };
  const token = await retrieveToken(attempt.confirmationTokenId);
  if (token.kind !== 'done') return token;
  return { kind: 'done', value: token.value.setup_future_usage === 'on_session' ? 'on_session' : '' };
}
