'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { handOver, openLabel } from '#lib/privacy/index.ts';

export async function open(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(openLabel, form, 'The label is open.');
  if (state.done) revalidatePath('/admin/parcels', 'layout');
  return state;
}

export async function hand(_before: FormState, form: FormData): Promise<FormState> {
  return act(handOver, form, 'Handed over. The buyer gets a mail, and the carrier is on record.');
}
