'use server';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { joinStaff } from '#lib/identity/index.ts';

/** Uses the link; then the person signs in with what they chose, and is led to their second factor and the training. */
export async function join(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(joinStaff, form, 'Welcome. Sign in with what you chose.');
  if (state.done) redirect('/sign-in?next=/admin');
  return state;
}
