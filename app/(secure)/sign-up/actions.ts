'use server';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { askSignUp } from '#lib/identity/index.ts';
import { afterSignIn } from '../sign-in/after-sign-in.ts';

/** Asks for an account. The words are the same whether there is one already: the mail says which. */
export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  const { email = '', name = '', next } = enteredIn(form);
  return attempt('identity.ask-sign-up', { email, name }, async ({ actor, now }) => {
    await askSignUp(actor, { email, name, next: afterSignIn(next) }, now);
    return `We sent a mail to ${email.trim()}. Follow its link, and the account is yours. It may take a minute; look among the spam too.`;
  });
}
