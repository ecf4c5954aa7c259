'use server';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { reportNotMe } from '#lib/identity/index.ts';

export async function report(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(reportNotMe, form, '');
  if (state.done) redirect('/not-me/done');
  return state;
}
