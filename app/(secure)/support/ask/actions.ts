'use server';
import { enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { openTicket } from '#lib/support/index.ts';

/** Takes a question in. The words are the same whether a number and an e-mail belong together. */
export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  return perform(
    openTicket,
    entered as never,
    entered,
    ({ number }) =>
      `Your question is ${number}. We have mailed you a link to it: there you see our answer, and go on. You can also answer that mail.`,
  );
}
