import { answer } from '#app/_edge/answer.ts';
import { browserOf } from '#app/_edge/browser.ts';
import { proverOf, waysToProve } from '#lib/identity/index.ts';

/** How whoever asks may prove who they are just now. */
export const POST = answer(async ({ actor }) => waysToProve(proverOf(actor, await browserOf())));
