'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import {
  beginShadow,
  cancelBacktest,
  discardDraft,
  editBands,
  editRule,
  endShadow,
  makeDraft,
  publishRuleset,
  startBacktest,
} from '#lib/risk/index.ts';
import type { RiskOutcome } from '#lib/risk/model.ts';

export async function draft(_before: FormState, form: FormData): Promise<FormState> {
  let made = 0;
  const { version = '', note = '' } = enteredIn(form);
  const state = await perform(makeDraft, { version, note }, { version, note }, version => {
    made = version;
    return `Version ${version} is a draft.`;
  });
  if (state.done) redirect(`/admin/rules/versions/${made}`);
  return state;
}

export async function setRule(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { version = '', rule = '', answeredBy } = entered;
  const input = {
    ...{ version, rule, on: entered.on !== undefined, limits: of('limit.', entered), scores: of('score.', entered) },
    outcomes: of('outcome.', entered) as Record<string, RiskOutcome>,
    ...(answeredBy !== undefined && { answeredBy: answeredBy as 'nobody' }),
  };
  const state = await perform(editRule, input, entered, 'Set in the draft.');
  revalidatePath('/admin/rules/versions', 'layout');
  return state;
}

/** The fields whose names begin so, by the rest of their names. */
const of = (prefix: string, entered: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entered)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

const redrawn = async (state: Promise<FormState>): Promise<FormState> => {
  const settled = await state;
  revalidatePath('/admin/rules', 'layout');
  return settled;
};

export async function setBands(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(editBands, form, 'Set in the draft.'));
}

export async function discard(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(discardDraft, form, 'Discarded.');
  if (state.done) redirect('/admin/rules/versions');
  return state;
}

export async function intoShadow(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(beginShadow, form, 'In shadow: it is asked at every payment from now on, and decides nothing.'));
}

export async function outOfShadow(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(endShadow, form, 'Taken out of the shadow.'));
}

export async function publish(_before: FormState, form: FormData): Promise<FormState> {
  return act(publishRuleset, form, 'Live.');
}

export async function backtest(_before: FormState, form: FormData): Promise<FormState> {
  let begun = '';
  const { version = '', days = '' } = enteredIn(form);
  const state = await perform(startBacktest, { version, days }, { version, days }, id => {
    begun = id;
    return 'Begun.';
  });
  if (state.done) redirect(`/admin/rules/backtests/${begun}`);
  return state;
}

export async function cancel(_before: FormState, form: FormData): Promise<FormState> {
  return redrawn(act(cancelBacktest, form, 'Stopped.'));
}
