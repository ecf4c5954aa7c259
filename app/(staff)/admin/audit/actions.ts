'use server';
import { revalidatePath } from 'next/cache';
import { attempt, enteredIn, perform } from '#app/_edge/act.ts';
import type { FormState } from '#components/admin/form-state.ts';
import { exportLedger, verifyLedger } from '#lib/identity/index.ts';
import { filterOf, queryIn } from './query.ts';

/** Begins a verification; the page shows how far it is. */
export async function verify(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { runId = '' } = entered;
  const state = await perform(verifyLedger, { runId }, entered, 'The ledger is followed from its beginning.');
  revalidatePath('/admin/audit');
  return state;
}

/** Asks a second person for leave to download what the search means. */
export async function askForExport(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  return attempt(exportLedger.operationName, entered, async ({ actor, now }) => {
    const { exportId = '', ...typed } = entered;
    await exportLedger(actor, { exportId, filter: filterOf(queryIn(typed)) }, now);
    return 'Asked for.';
  });
}
