import type { Answer } from '../answer.ts';
import { ask, type StripeToken } from '../stripe.ts';

/** What the buyer's browser collected, as a preview: never the number, never the code. */
export const retrieveToken = (tokenId: string): Promise<Answer<StripeToken>> =>
  ask('confirmationTokens.retrieve', `token:${tokenId}`, stripe => stripe.confirmationTokens.retrieve(tokenId));
