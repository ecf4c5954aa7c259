'use server';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { unsubscribe } from '#lib/consent/index.ts';

export async function end(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(unsubscribe, form, '');
  if (state.done) redirect('/unsubscribe/done');
  return state;
}
