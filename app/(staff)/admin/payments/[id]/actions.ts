'use server';
import { revalidatePath } from 'next/cache';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { clearConcern, confirmFraud, declineHold, releaseHold, undoDecision } from '#lib/payments/index.ts';

/** The page is drawn as it is now, whatever came of it: a refusal means that it was not. */
async function drawn(state: Promise<FormState>): Promise<FormState> {
  const answered = await state;
  revalidatePath('/admin/payments', 'layout');
  return answered;
}

const LISTS = ['card', 'email', 'address'] as const;

/** Which button was pressed decides; what goes with declining counts for declining only. */
export async function decide(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const { paymentId = '', reason = '', caseVersion } = entered;
  const input = { paymentId, reason, ...(caseVersion ? { caseVersion } : {}) };
  if (entered.decision === 'release')
    return drawn(
      perform(releaseHold, input, entered, 'Released. It takes effect in a moment; until then it can be undone.'),
    );
  const also = { fraud: entered.fraud === 'yes', list: LISTS.filter(what => entered[`list-${what}`] === 'yes') };
  const declined = { ...input, ...also, listDays: entered.listDays ?? '365' };
  return drawn(
    perform(declineHold, declined, entered, 'Declined. It takes effect in a moment; until then it can be undone.'),
  );
}

export const undo = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(undoDecision, form, 'Undone. The payment is held as before.'));

export const clear = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(clearConcern, form, 'Cleared. The order may go on.'));

export const fraud = async (_before: FormState, form: FormData): Promise<FormState> =>
  drawn(act(confirmFraud, form, 'Noted as fraud. Nothing of it ships; whether to refund is yours to decide.'));
