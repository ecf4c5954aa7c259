'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { clearConcern, declineHold, releaseHold } from '#lib/payments/index.ts';

export async function release(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(releaseHold, form, 'Released. The money is being taken, and the customer gets the receipt.');
  revalidatePath('/admin/payments', 'layout');
  return state;
}

export async function decline(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(declineHold, form, 'Declined. The authorization is given back, and the customer is told.');
  revalidatePath('/admin/payments', 'layout');
  return state;
}

export async function clear(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(clearConcern, form, 'Cleared. The order may go on.');
  revalidatePath('/admin/payments', 'layout');
  return state;
}
