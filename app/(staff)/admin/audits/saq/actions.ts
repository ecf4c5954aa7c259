'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, perform } from '#app/_edge/act.ts';
import type { FormState } from '#components/admin/form-state.ts';
import { answerSaq } from '#lib/policy/index.ts';

/** Puts down what somebody answers to a question. */
export async function answerQuestion(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { question = '', answer = '', note = '' } = entered;
  const state = await perform(answerSaq, { question, answer: answer as 'in_place', note }, entered, 'Put down.');
  if (state.done) revalidatePath('/admin/audits/saq');
  return state;
}
