'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { answerDemand } from '#lib/privacy/index.ts';

export async function demand(_before: FormState, form: FormData): Promise<FormState> {
  const categories = form.getAll('categories').map(String);
  const entered = { ...enteredIn(form), categories: categories.join(' ') };
  const input = { ...enteredIn(form), categories } as never;
  const state = await perform(answerDemand, input, entered, 'Done.');
  revalidatePath('/admin/demands');
  return state;
}
