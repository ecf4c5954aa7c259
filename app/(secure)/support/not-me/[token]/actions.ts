'use server';
import { enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { notMine } from '#lib/support/index.ts';

export async function report(_before: FormState, form: FormData): Promise<FormState> {
  const { token = '' } = enteredIn(form);
  return perform(
    notMine,
    { token },
    {},
    ({ number }) =>
      `Stopped, as far as it still can be. A person looks at it first: your question is ${number}, and a mail with a link to it is on its way. Please tell your bank as well.`,
  );
}
