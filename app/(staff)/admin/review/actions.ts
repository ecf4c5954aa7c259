'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { confirmGrant, revokeInReview, signOffReview } from '#lib/identity/index.ts';

export async function confirm(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(confirmGrant, form, 'Confirmed.');
  revalidatePath('/admin/review');
  return state;
}

export async function takeBack(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(revokeInReview, form, 'Taken back, from their next request on.');
  revalidatePath('/admin/review');
  return state;
}

export async function signOff(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(signOffReview, form, 'Signed off, under your name.');
  revalidatePath('/admin/review');
  return state;
}
