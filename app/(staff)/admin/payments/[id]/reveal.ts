'use server';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { reveal } from '#lib/privacy/index.ts';
import type { Revealed, RevealedValues } from '#lib/privacy/model.ts';

/** Shows what is left out, once it is on record who asked and why. */
export async function revealCustomer(
  _before: FormState,
  form: FormData,
): Promise<FormState & { values?: RevealedValues }> {
  const entered = enteredIn(form);
  let values: RevealedValues | undefined;
  const state = await attempt(reveal.operationName, entered, async ({ actor, now }) => {
    const { paymentId = '', because = '' } = entered;
    values = await reveal(actor, { paymentId, because, what: form.getAll('what').map(String) as Revealed[] }, now);
    return 'It is on record that you looked.';
  });
  return values ? { ...state, values } : state;
}
