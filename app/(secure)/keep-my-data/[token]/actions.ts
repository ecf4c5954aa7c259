'use server';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { keepByLink } from '#lib/privacy/index.ts';

export async function keep(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(keepByLink, form, '');
  if (state.done) redirect('/keep-my-data/done');
  return state;
}
