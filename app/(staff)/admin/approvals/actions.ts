'use server';
import { act, type FormState } from '#app/_edge/act.ts';
import { approve, refuse, withdraw } from '#lib/access/index.ts';
import '#app/_edge/deferred.ts';

/** Drawn anew, the page would take the form away before it could say what became of it. */
export async function agree(_before: FormState, form: FormData): Promise<FormState> {
  return act(approve, form, 'Approved and done, under both your names.');
}

export async function disagree(_before: FormState, form: FormData): Promise<FormState> {
  return act(refuse, form, 'Refused. Whoever asked sees your reason here.');
}

export async function takeBack(_before: FormState, form: FormData): Promise<FormState> {
  return act(withdraw, form, 'Withdrawn. Nothing happens.');
}
