'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import type { QuizState } from '#components/admin/training/quiz-form.tsx';
import type { TrainingModule } from '#lib/access/index.ts';
import { handInQuiz } from '#lib/identity/index.ts';
import type { JudgedQuiz } from '#lib/identity/model.ts';
import { acknowledgePolicy } from '#lib/policy/index.ts';

/** The chosen answers come as fields named by their questions. */
export async function handIn(_before: QuizState, form: FormData): Promise<QuizState> {
  const entered = enteredIn(form);
  const { module = '', ...answers } = entered;
  let judged: JudgedQuiz | null = null;
  const state = await perform(handInQuiz, { module: module as TrainingModule, answers }, entered, result => {
    judged = result;
    return result.passed ? 'Passed.' : 'Not passed yet.';
  });
  if (state.done) revalidatePath('/admin/training', 'layout');
  return { ...state, judged };
}

/** The version whose text the page showed; another than the newest is refused. */
export async function acknowledge(_before: FormState, form: FormData): Promise<FormState> {
  const { version = '' } = enteredIn(form);
  const done = 'Thank you. It is on record that you have read this version.';
  const state = await perform(acknowledgePolicy, { version }, {}, done);
  if (state.done) revalidatePath('/admin/training', 'layout');
  return state;
}
