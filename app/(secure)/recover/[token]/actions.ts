'use server';
import { redirect } from 'next/navigation';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { browserOf, setSessionCookie } from '#app/_edge/browser.ts';
import { welcome } from '#app/_edge/welcome.ts';
import { recover } from '#lib/identity/index.ts';

/** The second proof and the new password: back in, to where lost factors are replaced. */
export async function comeBack(_before: FormState, form: FormData): Promise<FormState> {
  const { token = '', code = '', password = '' } = enteredIn(form);
  return attempt('identity.recover', { code }, async ({ actor, now }) => {
    const begun = await recover(actor, { token, code, password, browser: await browserOf() }, now);
    await setSessionCookie(begun.token);
    await welcome(begun.accountId);
    redirect('/account/security');
  });
}
