'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { answerRequest, extendRequest, refuseRequest } from '#lib/privacy/index.ts';

export async function answer(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(answerRequest, form, 'Answered, and on its way to their mailbox.');
  if (state.done) revalidatePath('/admin/requests', 'layout');
  return state;
}

export async function extend(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(extendRequest, form, 'They are told until when, and why.');
  if (state.done) revalidatePath('/admin/requests', 'layout');
  return state;
}

export async function refuse(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(refuseRequest, form, 'They are told why, and where to complain.');
  if (state.done) revalidatePath('/admin/requests', 'layout');
  return state;
}
