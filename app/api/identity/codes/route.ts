import { answer } from '#app/_edge/answer.ts';
import { setSessionCookie } from '#app/_edge/browser.ts';
import { makeRecoveryCodes } from '#lib/identity/index.ts';

/** Makes ten new recovery codes and voids the old ones. They are answered once. */
export const POST = answer(async ({ actor, now }) => {
  const { token, codes } = await makeRecoveryCodes(actor, {}, now);
  await setSessionCookie(token);
  return { codes };
});
