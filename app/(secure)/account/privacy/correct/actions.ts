'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { askCorrection, correctAddress } from '#lib/privacy/index.ts';

export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(
    askCorrection,
    form,
    'We have it. You find it among your requests, with the day of our answer.',
  );
  if (state.done) revalidatePath('/account/privacy/correct');
  return state;
}

export async function correct(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(correctAddress, form, 'It goes there. Our answer stands among your requests.');
  if (state.done) revalidatePath('/account/privacy/correct');
  return state;
}
