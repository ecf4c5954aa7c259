'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { snoozeRule } from '#lib/payments/index.ts';
import { wakeRule } from '#lib/risk/index.ts';

export async function snooze(_before: FormState, form: FormData): Promise<FormState> {
  return act(snoozeRule, form, 'It sleeps, from the next payment on. What it sees is shown, and counts for nothing.');
}

export async function wake(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(wakeRule, form, 'It is awake, from the next payment on.');
  revalidatePath('/admin/rules', 'layout');
  return state;
}
