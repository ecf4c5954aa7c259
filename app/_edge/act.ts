import { unstable_rethrow } from 'next/navigation';
import { type Actor, type Operation, refuseCardNumbers, type WantedProof } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { reportFault } from './answer.ts';
import { requireOurForm, type Who } from './guard.ts';
import { provesBy } from './proves-by.ts';

/** What a form shows after it was sent. `entered` is what was typed, so that nothing is lost. */
export type FormState = {
  done: boolean;
  message: string | null;
  fields: Readonly<Record<string, string>>;
  entered: Readonly<Record<string, string>>;
  /** What a fresh proof is asked for: the page asks, and sends the form again as it was. */
  stepUp?: WantedProof | undefined;
};

export const untouched: FormState = { done: false, message: null, fields: {}, entered: {} };

/** Runs `operation` for a form: its fields become the input, a refusal becomes words beside the form. */
export const act = <O>(operation: Operation<never, O>, form: FormData, done: string): Promise<FormState> => {
  const entered = enteredIn(form);
  return perform(operation, entered as never, entered, done);
};

/** What was typed into a form, without what React adds. */
export const enteredIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
    ),
  );

/** The same for an input that is made of the fields: an amount read from what was typed, a group of texts. */
export const perform = <I, O>(
  operation: Operation<I, O>,
  input: I,
  entered: FormState['entered'],
  done: string | ((result: O) => string),
): Promise<FormState> =>
  attempt(operation.operationName, entered, async ({ actor, now }) => {
    const result = await operation(actor, input, now);
    return typeof done === 'string' ? done : done(result);
  });

/**
 * Runs what a form asks for, when that is no single operation: `work` answers the words to show. The edge of every
 * server action: what our own forms did not send is refused before anything else, a refusal becomes words beside the
 * form, a fault an id. `who` says who asks, where that is not who is signed in.
 */
export async function attempt(
  where: string,
  entered: FormState['entered'],
  work: (asked: { actor: Actor; now: Date }) => Promise<string>,
  who: Who = actorOf,
): Promise<FormState> {
  try {
    const now = clock.now();
    const actor = await requireOurForm(now, who);
    refuseCardNumbers(entered);
    const message = await work({ actor, now });
    return { done: true, message, fields: {}, entered: {} };
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    if (error instanceof Refusal)
      return { done: false, message: error.message, fields: error.fields, entered, stepUp: provesBy(error) };
    const id = reportFault(error, where);
    return { done: false, message: `Something on our side failed. Tell us this id: ${id}`, fields: {}, entered };
  }
}
