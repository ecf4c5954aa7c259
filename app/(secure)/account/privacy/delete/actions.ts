'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { askToBeErased, keepMyData } from '#lib/privacy/index.ts';

export async function erase(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(askToBeErased, form, 'We have it. Nothing happens for a week, and we have written to you.');
  if (state.done) revalidatePath('/account', 'layout');
  return state;
}

export async function keep(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(keepMyData, form, 'Everything stays as it is.');
  if (state.done) revalidatePath('/account', 'layout');
  return state;
}
