'use server';
import { redirect } from 'next/navigation';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { enter } from '#app/_edge/enter.ts';
import { refuseCardNumbers } from '#lib/access/index.ts';
import { SignInRefused } from '#lib/identity/index.ts';
import { afterSignIn } from './after-sign-in.ts';

/** Signs in with e-mail and password, then goes on to where the person wanted to be, or to the further proof. */
export async function signInWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  const { email = '', password = '', next } = enteredIn(form);
  return attempt('sign-in', { email }, async () => {
    refuseCardNumbers({ password });
    const entered = await enter('credentials', { email, password });
    if (entered === 'refused') throw new SignInRefused(null);
    const wanted = afterSignIn(next);
    redirect(entered === 'open' ? wanted : `/sign-in/second-factor?next=${encodeURIComponent(wanted)}`);
  });
}
