'use server';
import { revalidatePath } from 'next/cache';
import { act, type FormState } from '#app/_edge/act.ts';
import { acceptDifference, askForLook, closeCheckout, openCheckout } from '#lib/payment-page/index.ts';

async function drawn(state: Promise<FormState>): Promise<FormState> {
  const answered = await state;
  revalidatePath('/admin/payment-page');
  return answered;
}

export const look = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(askForLook, form, 'Our browser is looking. Load this page again in a few seconds.'));

export const accept = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(acceptDifference, form, 'It passes from now on.'));

export const close = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(closeCheckout, form, 'The checkout is closed.'));

export const open = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(openCheckout, form, 'The checkout is open.'));
