import { answer } from '#app/_edge/answer.ts';
import { setSessionCookie } from '#app/_edge/browser.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { confirmApp, enrolAppCode } from '#lib/identity/index.ts';

/** Takes the first code of the app: {code}. Answers recovery codes when they are new. */
export const POST = answer(async ({ actor, body, now }) => {
  const input = fieldsOf(body, []);
  const { token, codes } = actor.session
    ? await confirmApp(actor, input as { code: string }, now)
    : await enrolAppCode(actor, input, now);
  await setSessionCookie(token);
  return { codes };
});
