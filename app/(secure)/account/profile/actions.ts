'use server';
import { revalidatePath } from 'next/cache';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { setSessionCookie } from '#app/_edge/browser.ts';
import { changeEmail, changeName, changePassword } from '#lib/identity/index.ts';

export async function rename(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(changeName, form, 'Saved.');
  if (state.done) revalidatePath('/account', 'layout');
  return state;
}

export async function newEmail(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const email = entered.email ?? '';
  return act(changeEmail, form, `We have written to ${email.trim()}. Open the link there within the hour.`);
}

/** What was typed is never sent back. The session goes on under its new token. */
export async function newPassword(_before: FormState, form: FormData): Promise<FormState> {
  const { password = '' } = enteredIn(form);
  let token: string | null = null;
  const state = await perform(changePassword, { password }, {}, changed => {
    token = changed.token;
    return 'Your password is changed, and every other session has ended.';
  });
  if (token) await setSessionCookie(token);
  return state;
}
