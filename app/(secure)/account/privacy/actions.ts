'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { askForExport, openExport } from '#lib/privacy/index.ts';

export async function copy(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(askForExport, form, 'We are writing it. You may leave this page.');
  if (state.done) revalidatePath('/account/privacy');
  return state;
}

export async function open(_before: FormState, form: FormData): Promise<FormState> {
  return act(openExport, form, 'It begins by itself.');
}
