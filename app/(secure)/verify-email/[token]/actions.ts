'use server';
import { redirect } from 'next/navigation';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { browserOf, setSessionCookie } from '#app/_edge/browser.ts';
import { welcome } from '#app/_edge/welcome.ts';
import { finishSignUp } from '#lib/identity/index.ts';
import { afterSignIn } from '../../sign-in/after-sign-in.ts';

/** Makes the account of the link and signs in. */
export async function makeAccount(_before: FormState, form: FormData): Promise<FormState> {
  const { token = '', password = '' } = enteredIn(form);
  return attempt('identity.finish-sign-up', {}, async ({ actor, now }) => {
    const begun = await finishSignUp(actor, { token, password, browser: await browserOf() }, now);
    await setSessionCookie(begun.token);
    await welcome(begun.accountId);
    redirect(afterSignIn(begun.next));
  });
}
