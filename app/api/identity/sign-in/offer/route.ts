import { answer } from '#app/_edge/answer.ts';
import { browserOf } from '#app/_edge/browser.ts';
import { offerSignIn } from '#lib/identity/index.ts';

/** A challenge for whichever passkey of this shop somebody signs in with. */
export const POST = answer(async ({ now }) => offerSignIn(await browserOf(), now));
