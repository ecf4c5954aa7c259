'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { explainDifference, startReconciliation } from '#lib/payments/index.ts';

export async function start(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(startReconciliation, form, 'The comparison has begun.');
  revalidatePath('/admin/reconciliation');
  return state;
}

/** Drawn anew, the page would take the form away before it could say what became of it. */
export async function explain(_before: FormState, form: FormData): Promise<FormState> {
  return act(explainDifference, form, 'Explained, under your name. It leaves this list when you open it next.');
}
