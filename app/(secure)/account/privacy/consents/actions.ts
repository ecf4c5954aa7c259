'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { giveConsent, withdrawConsent } from '#lib/consent/index.ts';

export async function give(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(giveConsent, form, 'Noted. You can take it back here at any time.');
  if (state.done) revalidatePath('/account/privacy/consents');
  return state;
}

export async function withdraw(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(withdrawConsent, form, 'Taken back. It holds from now on.');
  if (state.done) revalidatePath('/account/privacy/consents');
  return state;
}
