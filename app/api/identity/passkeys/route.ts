import { answer } from '#app/_edge/answer.ts';
import { browserOf, setSessionCookie } from '#app/_edge/browser.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { addPasskey, enrolPasskey } from '#lib/identity/index.ts';

/** Keeps the passkey that a browser made: {challengeId, response, name}. Answers recovery codes when they are new. */
export const POST = answer(async ({ actor, body, now }) => {
  const { device } = await browserOf();
  const input = { ...fieldsOf(body, ['device']), device };
  const { token, codes } = actor.session
    ? await addPasskey(actor, input as Parameters<typeof addPasskey>[1], now)
    : await enrolPasskey(actor, input, now);
  await setSessionCookie(token);
  return { codes };
});
