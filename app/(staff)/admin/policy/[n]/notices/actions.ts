'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { paceCampaign, pauseCampaign, resumeCampaign, tryRefusedAgain } from '#lib/policy/index.ts';

const again = (state: FormState): FormState => {
  if (state.done) revalidatePath('/admin/policy', 'layout');
  return state;
};

export async function pace(_before: FormState, form: FormData): Promise<FormState> {
  return again(await act(paceCampaign, form, 'The pace is set.'));
}

export async function pause(_before: FormState, form: FormData): Promise<FormState> {
  return again(await act(pauseCampaign, form, 'Paused. What was handed over already still leaves.'));
}

export async function resume(_before: FormState, form: FormData): Promise<FormState> {
  return again(await act(resumeCampaign, form, 'It goes on.'));
}

export async function sendAgain(_before: FormState, form: FormData): Promise<FormState> {
  return again(await act(tryRefusedAgain, form, 'They are sent once more.'));
}
