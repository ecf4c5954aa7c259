'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { askCorrection } from '#lib/privacy/index.ts';

export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(
    askCorrection,
    form,
    'We have it. You find it among your requests, with the day of our answer.',
  );
  if (state.done) revalidatePath('/account/privacy/correct');
  return state;
}
