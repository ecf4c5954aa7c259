import { answer } from '#app/_edge/answer.ts';
import { browserOf } from '#app/_edge/browser.ts';
import { offerPasskey } from '#lib/identity/index.ts';

/** What a browser needs to make a passkey for whoever asks. */
export const POST = answer(async ({ actor, now }) => offerPasskey(actor, await browserOf(), now));
