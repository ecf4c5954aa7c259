'use server';
import { revalidatePath } from 'next/cache';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import {
  answerForPeople,
  assessBreach,
  closeBreach,
  mailPeople,
  noteBreach,
  tellAuthority,
} from '#lib/privacy/index.ts';
import type { Audience, Touched } from '#lib/privacy/model.ts';

async function drawn(state: Promise<FormState>): Promise<FormState> {
  const answered = await state;
  revalidatePath('/admin/breaches', 'layout');
  return answered;
}

export async function note(_before: FormState, form: FormData): Promise<FormState> {
  const { touched: _one, ...entered } = enteredIn(form);
  const { breachId = '', title = '', what = '', occurredAt = '', knownAt = '', people = '' } = entered;
  const touched = form.getAll('touched').map(String) as Touched[];
  const input = { breachId, title, what, occurredAt, knownAt, people, touched };
  return drawn(perform(noteBreach, input, entered, 'Entered. The authority’s 72 hours run from when it was known.'));
}

export const assess = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(assessBreach, form, 'Noted.'));

export const authority = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(tellAuthority, form, 'Noted.'));

export const forPeople = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(answerForPeople, form, 'Noted.'));

export const close = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(closeBreach, form, 'Closed.'));

/** Whom a mail goes to: everybody with an account, who ordered in some days, or the buyers of some orders. */
export async function mail(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { breachId = '', mailingId = '', message = '', who = '', from = '', to = '', numbers = '' } = entered;
  const audience: Audience =
    who === 'orders'
      ? { who, from, to }
      : who === 'numbers'
        ? { who, numbers: numbers.split(/[\s,;]+/).filter(Boolean) }
        : { who: 'accounts' };
  return drawn(perform(mailPeople, { breachId, mailingId, message, audience }, entered, 'The mails are on their way.'));
}
