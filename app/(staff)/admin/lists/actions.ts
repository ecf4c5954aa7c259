'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { endEntry, listValue } from '#lib/risk/index.ts';

export async function enter(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(listValue, form, 'Entered. The next payment sees it.');
  revalidatePath('/admin/lists');
  return state;
}

export async function end(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(endEntry, form, 'Ended.');
  revalidatePath('/admin/lists');
  return state;
}
