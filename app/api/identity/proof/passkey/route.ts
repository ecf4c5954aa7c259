import { answer } from '#app/_edge/answer.ts';
import { browserOf } from '#app/_edge/browser.ts';
import { offerProof } from '#lib/identity/index.ts';

/** A challenge for a passkey of whoever asks. */
export const POST = answer(async ({ actor, now }) => offerProof(actor, await browserOf(), now));
