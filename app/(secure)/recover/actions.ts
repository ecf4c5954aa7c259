'use server';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { askRecovery } from '#lib/identity/index.ts';

/** Asks for a way back in. The words are the same whether there is such an account. */
export async function askToRecover(_before: FormState, form: FormData): Promise<FormState> {
  const { email = '' } = enteredIn(form);
  return attempt('identity.ask-recovery', { email }, async ({ actor, now }) => {
    await askRecovery(actor, { email }, now);
    return `If ${email.trim()} has an account here, there is a mail on its way. Its link is the first proof; have the second at hand.`;
  });
}
