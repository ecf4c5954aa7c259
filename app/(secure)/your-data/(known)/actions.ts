'use server';
import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_edge/act.ts';
import { actAsGuest } from '#app/_edge/act-as-guest.ts';
import { giveConsent, withdrawConsent } from '#lib/consent/index.ts';
import { askForExport, openExport } from '#lib/privacy/index.ts';

export async function copy(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(askForExport, form, 'We are writing it. It takes a moment.'));
}

export async function open(_before: FormState, form: FormData): Promise<FormState> {
  return actAsGuest(openExport, form, 'It begins by itself.');
}

export async function give(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(giveConsent, form, 'Noted. You can take it back here at any time.'));
}

export async function withdraw(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await actAsGuest(withdrawConsent, form, 'Taken back. It holds from now on.'));
}

function drawnAnew(state: FormState): FormState {
  if (state.done) revalidatePath('/your-data', 'layout');
  return state;
}
