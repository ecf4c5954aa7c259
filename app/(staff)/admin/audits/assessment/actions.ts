'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, perform } from '#app/_edge/act.ts';
import type { FormState } from '#components/admin/form-state.ts';
import { askForAssessment } from '#lib/policy/index.ts';

/** Has the shop assess itself; the page shows how far it is. */
export async function assess(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { assessmentId = '' } = entered;
  const state = await perform(askForAssessment, { assessmentId }, entered, 'The shop is being assessed.');
  revalidatePath('/admin/audits/assessment');
  return state;
}
