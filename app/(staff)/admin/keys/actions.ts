'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, perform } from '#app/_edge/act.ts';
import type { FormState } from '#components/admin/form-state.ts';
import { startRotation } from '#lib/privacy/index.ts';

/** Has the keys of all people moved to the master key that the page showed as the current one. */
export async function rotate(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { to = '' } = entered;
  const state = await perform(startRotation, { to }, entered, 'The keys are being moved.');
  revalidatePath('/admin/keys');
  return state;
}
