'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import {
  beginDraft,
  describeDraft,
  discardDraft,
  editClause,
  publishPolicy,
  type Reason,
  recordReview,
} from '#lib/policy/index.ts';

export async function begin(_before: FormState, form: FormData): Promise<FormState> {
  let made = '';
  const { from = '', reason = '' } = enteredIn(form);
  const input = { from: from as 'published', reason: reason as Reason };
  const state = await perform(beginDraft, input, { from, reason }, id => {
    made = id;
    return 'Begun.';
  });
  if (state.done) redirect(`/admin/policy/drafts/${made}`);
  return state;
}

const redrawn = async (state: Promise<FormState>): Promise<FormState> => {
  const settled = await state;
  revalidatePath('/admin/policy', 'layout');
  return settled;
};

export async function setClause(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(editClause, form, 'Set in the draft.'));
}

export async function describe(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(describeDraft, form, 'Set in the draft.'));
}

export async function discard(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(discardDraft, form, 'Discarded.');
  if (state.done) redirect('/admin/policy');
  return state;
}

export async function publish(_before: FormState, form: FormData): Promise<FormState> {
  return act(publishPolicy, form, 'Published.');
}

export async function review(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(recordReview, form, 'It is on record that the policy was read through.'));
}
