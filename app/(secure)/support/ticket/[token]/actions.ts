'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { act, type FormState } from '#app/_edge/act.ts';
import { deleteOwn, reply, settle, ticketNotMine } from '#lib/support/index.ts';

const HERE = '/support/ticket/[token]';

export async function write(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(reply, form, 'Sent. A person reads it.');
  if (state.done) revalidatePath(HERE, 'page');
  return state;
}

export async function close(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(settle, form, 'Closed. Write again whenever something is left.');
  if (state.done) revalidatePath(HERE, 'page');
  return state;
}

export async function report(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(
    ticketNotMine,
    form,
    'Stopped, as far as it still can be. A person looks at it first. Please tell your bank as well.',
  );
  if (state.done) revalidatePath(HERE, 'page');
  return state;
}

export async function remove(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(deleteOwn, form, '');
  if (state.done) redirect('/support');
  return state;
}
