'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { noteRead } from '#lib/policy/index.ts';

/** The version is the one that the page showed; where a newer one was published meanwhile, it is refused. */
export async function sayRead(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(noteRead, form, 'Noted. From now on this page shows what changes after this version.');
  if (state.done) revalidatePath('/account/policy');
  return state;
}
