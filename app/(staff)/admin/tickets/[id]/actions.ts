'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import {
  answerTicket,
  assignTicket,
  closeTicket,
  handToDesk,
  handToPrivacy,
  leaveTicket,
  noteOnTicket,
  reopenTicket,
} from '#lib/support/index.ts';

const fresh = (state: FormState): FormState => {
  if (state.done) revalidatePath('/admin/tickets', 'layout');
  return state;
};

export async function answer(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(answerTicket, form, 'Answered, and on its way to their mailbox.'));
}

export async function note(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(noteOnTicket, form, 'Noted.'));
}

export async function assign(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(assignTicket, form, 'It is yours.'));
}

export async function leave(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(leaveTicket, form, 'It is nobody’s again.'));
}

export async function close(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(closeTicket, form, 'Closed, without a mail.'));
}

export async function reopen(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(reopenTicket, form, 'Open again.'));
}

export async function toDesk(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(handToDesk, form, 'Stopped, with a case at the desk of payments.'));
}

export async function toPrivacy(_before: FormState, form: FormData): Promise<FormState> {
  return fresh(await act(handToPrivacy, form, 'They have the way to it in their mailbox.'));
}
