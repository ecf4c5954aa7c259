'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { endSession, forgetBrowser, signOutEverywhere } from '#lib/identity/index.ts';

export async function end(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await act(endSession, form, 'That session has ended.'));
}

export async function endOthers(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await act(signOutEverywhere, form, 'Every other session has ended.'));
}

export async function forget(_before: FormState, form: FormData): Promise<FormState> {
  return drawnAnew(await act(forgetBrowser, form, 'That browser is forgotten and signed out.'));
}

function drawnAnew(state: FormState): FormState {
  if (state.done) revalidatePath('/account/devices');
  return state;
}
