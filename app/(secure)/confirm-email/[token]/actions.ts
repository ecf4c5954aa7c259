'use server';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { confirmEmail } from '#lib/identity/index.ts';

export async function confirm(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(confirmEmail, form, '');
  if (state.done) redirect('/confirm-email/done');
  return state;
}
