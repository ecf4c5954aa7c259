'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { publishModel, retireModel, shadowModel, trainNow } from '#lib/risk/index.ts';

export async function train(_before: FormState, form: FormData): Promise<FormState> {
  return act(trainNow, form, 'A new version is being learned. It is listed here when it is done, in a minute or so.');
}

export async function shadow(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(shadowModel, form, 'It scores in shadow from now on.');
  revalidatePath('/admin/reports/learned');
  return state;
}

export async function publish(_before: FormState, form: FormData): Promise<FormState> {
  return act(publishModel, form, 'It scores from now on.');
}

export async function retire(_before: FormState, form: FormData): Promise<FormState> {
  return act(retireModel, form, 'Nothing learned scores any more.');
}
