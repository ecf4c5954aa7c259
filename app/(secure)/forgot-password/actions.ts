'use server';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { askReset } from '#lib/identity/index.ts';

/** Asks for a link that sets a new password. The words are the same whether there is such an account. */
export async function forgot(_before: FormState, form: FormData): Promise<FormState> {
  const { email = '' } = enteredIn(form);
  return attempt('identity.ask-reset', { email }, async ({ actor, now }) => {
    await askReset(actor, { email }, now);
    return `If ${email.trim()} has an account here, there is a mail on its way with a link. It works once, for 30 minutes.`;
  });
}
