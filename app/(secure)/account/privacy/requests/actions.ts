'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import * as privacy from '#lib/privacy/index.ts';

const PAGE = '/account/privacy/requests';

export async function object(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(
    privacy.object,
    form,
    'It holds from now on. Our answer is above, and on its way to your mailbox.',
  );
  if (state.done) revalidatePath(PAGE);
  return state;
}

export async function restrict(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(privacy.restrict, form, 'Your data is left unused from now on.');
  if (state.done) revalidatePath(PAGE);
  return state;
}

export async function lift(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(privacy.liftLimit, form, 'Taken back.');
  if (state.done) revalidatePath(PAGE);
  return state;
}

export async function complain(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(privacy.complain, form, 'We have it. A person answers; until when, stands above.');
  if (state.done) revalidatePath(PAGE);
  return state;
}
