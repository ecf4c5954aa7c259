'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { explainDifference, startReconciliation } from '#lib/payments/index.ts';

export async function start(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(startReconciliation, form, 'The comparison has begun.');
  revalidatePath('/admin/reconciliation');
  return state;
}

export async function explain(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(explainDifference, form, '');
  // Its form leaves the page with it, so the page itself says what became of it.
  if (state.done) redirect('/admin/reconciliation?explained=yes');
  return state;
}
