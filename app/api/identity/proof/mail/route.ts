import { answer } from '#app/_edge/answer.ts';
import { browserOf } from '#app/_edge/browser.ts';
import { askForMailCode } from '#lib/identity/index.ts';

/** Mails a code to whoever asks. */
export const POST = answer(async ({ actor, now }) => {
  await askForMailCode(actor, await browserOf(), now);
});
