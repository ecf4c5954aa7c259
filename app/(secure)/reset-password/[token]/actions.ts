'use server';
import { redirect } from 'next/navigation';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { browserOf, dropSessionCookie } from '#app/_edge/browser.ts';
import { resetPassword } from '#lib/identity/index.ts';

/** Sets the new password. Nobody is signed in by it: the page to sign in comes next, and asks for everything. */
export async function reset(_before: FormState, form: FormData): Promise<FormState> {
  const { token = '', password = '' } = enteredIn(form);
  return attempt('identity.reset-password', {}, async ({ actor, now }) => {
    await resetPassword(actor, { token, password, browser: await browserOf() }, now);
    await dropSessionCookie();
    redirect('/sign-in?done=password');
  });
}
