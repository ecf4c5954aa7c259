'use server';
import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_edge/act.ts';
import { actAsGuest } from '#app/_edge/act-as-guest.ts';
import { correctAddress } from '#lib/privacy/index.ts';

export async function deliver(_before: FormState, form: FormData): Promise<FormState> {
  const state = await actAsGuest(correctAddress, form, 'It goes there. Our answer stands among your requests.');
  if (state.done) revalidatePath('/your-data', 'layout');
  return state;
}
