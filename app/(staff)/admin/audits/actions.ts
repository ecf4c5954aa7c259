'use server';
import { revalidatePath } from 'next/cache';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { assignFinding, noteOnFinding, recordAttestation, runControls } from '#lib/policy/index.ts';

async function drawn(state: Promise<FormState>): Promise<FormState> {
  const answered = await state;
  revalidatePath('/admin/audits', 'layout');
  return answered;
}

/** Has one control looked at, or all; the page shows how far that is. */
export async function run(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { roundId = '', controlId } = entered;
  return drawn(perform(runControls, { roundId, ...(controlId ? { controlId } : {}) }, entered, 'Looking.'));
}

export const assign = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(assignFinding, form, 'It is theirs, and they are told.'));

export const note = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(noteOnFinding, form, 'Noted.'));

export const attest = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(recordAttestation, form, 'Put down.'));
