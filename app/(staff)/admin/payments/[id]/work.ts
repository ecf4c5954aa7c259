'use server';
import { revalidatePath } from 'next/cache';
import { act, attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { HOUR, later } from '#lib/clock.ts';
import { askCustomer, assignCase, escalateCase, leaveCase, noteOnCase, snoozeCase } from '#lib/payments/index.ts';

async function drawn(state: Promise<FormState>): Promise<FormState> {
  const answered = await state;
  revalidatePath('/admin/payments', 'layout');
  return answered;
}

export const take = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(assignCase, form, 'It is in your hands.'));

export const leave = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(leaveCase, form, 'It is in nobody’s hands.'));

export const note = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(noteOnCase, form, 'Written down.'));

export const ask = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(askCustomer, form, 'Asked. The mail is on its way.'));

export const escalate = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(escalateCase, form, 'Handed up. The house is written to.'));

/** So many hours from now; the operation says whether that is too long. */
export async function snooze(_before: FormState, form: FormData): Promise<FormState> {
  const { hours = '', ...input } = enteredIn(form);
  const entered = { ...input, hours };
  const state = await attempt(snoozeCase.operationName, entered, async ({ actor, now }) => {
    const until = later(now, (Number(hours) || 0) * HOUR).toISOString();
    await snoozeCase(actor, { ...input, until } as never, now);
    return 'It rests, and comes back by itself.';
  });
  revalidatePath('/admin/payments', 'layout');
  const { until: tooLong, ...fields } = state.fields;
  return tooLong ? { ...state, fields: { ...fields, hours: tooLong } } : state;
}
