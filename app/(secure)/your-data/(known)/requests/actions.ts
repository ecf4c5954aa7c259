'use server';
import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_edge/act.ts';
import { actAsGuest } from '#app/_edge/act-as-guest.ts';
import * as privacy from '#lib/privacy/index.ts';

export async function object(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(
    await actAsGuest(
      privacy.object,
      form,
      'It holds from now on. Our answer is above, and on its way to your mailbox.',
    ),
  );
}

export async function restrict(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(privacy.restrict, form, 'Your data is left unused from now on.'));
}

export async function lift(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(privacy.liftLimit, form, 'Taken back.'));
}

export async function complain(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(privacy.complain, form, 'We have it. A person answers; until when, stands above.'));
}

export async function correct(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(
    await actAsGuest(
      privacy.askCorrection,
      form,
      'We have it. You find it among your requests, with the day of our answer.',
    ),
  );
}

export async function erase(_before: FormState, form: FormData): Promise<FormState> {
  const done = 'We have it. Nothing happens for a week, and we have written to you.';
  return drawnAnew(await actAsGuest(privacy.askToBeErased, form, done));
}

export async function keep(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(privacy.keepMyData, form, 'Everything stays as it is.'));
}

function drawnAnew(state: FormState): FormState {
  if (state.done) revalidatePath('/your-data', 'layout');
  return state;
}
