import { AskFailed, ask } from './ask.ts';

/** The library of the ceremonies is fetched when somebody first wants one. */
const library = () => import('@simplewebauthn/browser');

type Offer<O> = { challengeId: string; options: O };

/** Lets a passkey sign a challenge of the route `offer`, and returns what it signed. Throws AskFailed. */
export async function signWithPasskey(offer: '/api/identity/proof/passkey' | '/api/identity/sign-in/offer') {
  const { startAuthentication } = await library();
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const { challengeId, options } = await ask<Offer<Options>>(offer);
  const response = await startAuthentication({ optionsJSON: options }).catch(explain);
  return { challengeId, response };
}

/** Makes a passkey on this device, or on one that it reaches, and has it kept. Answers recovery codes when they are new. */
export async function makePasskey(name: string): Promise<{ codes: string[] | null }> {
  const { startRegistration } = await library();
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
  const { challengeId, options } = await ask<Offer<Options>>('/api/identity/passkeys/offer');
  const response = await startRegistration({ optionsJSON: options }).catch(explain);
  return ask('/api/identity/passkeys', { challengeId, response, name });
}

/** What browsers throw, in words. */
function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') throw new AskFailed('known', 'This device has a passkey for your account already.');
  if (name === 'NotAllowedError' || name === 'AbortError')
    throw new AskFailed('cancelled', 'It was cancelled, or it took too long. Try again when you are ready.');
  throw new AskFailed('unsupported', 'This browser cannot use a passkey here. Choose another way.');
}
