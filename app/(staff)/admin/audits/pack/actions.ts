'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, perform } from '#app/_edge/act.ts';
import type { FormState } from '#components/admin/form-state.ts';
import { askForPack } from '#lib/policy/index.ts';

/** Has the evidence packed; the page shows how far it is. */
export async function packEvidence(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { packId = '' } = entered;
  const state = await perform(askForPack, { packId }, entered, 'The evidence is being packed.');
  revalidatePath('/admin/audits/pack');
  return state;
}
