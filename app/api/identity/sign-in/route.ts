import { answer } from '#app/_edge/answer.ts';
import { browserOf, setSessionCookie } from '#app/_edge/browser.ts';
import { welcome } from '#app/_edge/welcome.ts';
import { limit, parse } from '#lib/access/index.ts';
import { ProofRefused, passkeySignInInput, signInWithPasskey } from '#lib/identity/index.ts';

/** Signs in by a passkey: {challengeId, response}. Answers whether the session is open or owes a further proof. */
export const POST = answer(async ({ body, ip, now }) => {
  await limit('identity.passkey-sign-in', ip, 60, 600, now);
  const begun = await signInWithPasskey(parse(passkeySignInInput, body), await browserOf(), now);
  if (!begun) throw new ProofRefused('passkey');
  await setSessionCookie(begun.token);
  if (begun.state === 'open') await welcome(begun.accountId);
  return { state: begun.state };
});
