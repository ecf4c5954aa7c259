import { answer } from '#app/_edge/answer.ts';
import { browserOf, setSessionCookie } from '#app/_edge/browser.ts';
import { welcome } from '#app/_edge/welcome.ts';
import { parse } from '#lib/access/index.ts';
import { prove, provingInput } from '#lib/identity/index.ts';

/**
 * Takes one proof of identity: {proof, for?: {action, object}}. In an open session it counts for that action on that
 * object; a sign-in that is not complete goes on by it. Answers how it stands now. The session's token changes.
 */
export const POST = answer(async ({ actor, body, now }) => {
  const { proof, for: proofFor } = parse(provingInput, body);
  const { token, state } = await prove(actor, proof, proofFor ?? null, await browserOf(), now);
  await setSessionCookie(token);
  if (actor.challenge && state === 'open') await welcome(actor.challenge.accountId);
  return { state };
});
