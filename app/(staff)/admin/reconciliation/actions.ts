'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { explainDifference, startReconciliation } from '#lib/payments/index.ts';

export async function start(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(startReconciliation, form, 'The comparison has begun.');
  revalidatePath('/admin/reconciliation');
  return state;
}

export async function explain(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(explainDifference, form, 'Explained, under your name.');
  revalidatePath('/admin/reconciliation');
  return state;
}
