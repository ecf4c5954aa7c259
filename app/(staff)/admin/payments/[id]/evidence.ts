'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { submitEvidence } from '#lib/payments/index.ts';

/** Hands evidence in. The fields that were left empty are not sent. */
export async function sendEvidence(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { disputeId = '', evidenceId = '', whole: _whole, ...typed } = entered;
  const texts = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''));
  const done = 'Handed in. It goes to the bank now, and the dispute shows here what it decides.';
  const state = await perform(submitEvidence, { disputeId, evidenceId, texts }, entered, done);
  if (state.done) revalidatePath('/admin/payments', 'layout');
  const fields = Object.entries(state.fields).map(([path, says]) => [path.replace(/^texts\./, ''), says]);
  return { ...state, fields: Object.fromEntries(fields) };
}
