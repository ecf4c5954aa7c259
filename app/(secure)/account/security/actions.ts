'use server';
import { revalidatePath } from 'next/cache';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { setSessionCookie } from '#app/_edge/browser.ts';
import { removeApp, removePasskey, renamePasskey } from '#lib/identity/index.ts';

export async function dropPasskey(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const token: string[] = [];
  const state = await perform(removePasskey, { passkeyId: entered.passkeyId ?? '' }, entered, changed => {
    token.push(changed.token);
    return 'The passkey is removed, and every other session has ended.';
  });
  return changed(state, token);
}

export async function dropApp(_before: FormState, _form: FormData): Promise<FormState> {
  const token: string[] = [];
  const state = await perform(removeApp, {}, {}, changed => {
    token.push(changed.token);
    return 'The app is removed, and every other session has ended.';
  });
  return changed(state, token);
}

export async function rename(_before: FormState, form: FormData): Promise<FormState> {
  return changed(await act(renamePasskey, form, 'The passkey has its new name.'), []);
}

/** A factor that is gone changes the session's token. */
async function changed(state: FormState, [token]: readonly string[]): Promise<FormState> {
  if (token) await setSessionCookie(token);
  if (state.done) revalidatePath('/account/security');
  return state;
}
