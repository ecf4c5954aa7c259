import { type Actor, type Operation, StepUpRequired, TooManyRequests } from '#lib/access/index.ts';
import { codeUnderWay, mailGuestCode, proveAsGuest, WrongCode } from '#lib/privacy/index.ts';
import { attempt, enteredIn, type FormState } from './act.ts';
import { knownGuestOf } from './known-guest.ts';

/** `act` for the pages of a guest who has come in to their own data. */
export const actAsGuest = <O>(operation: Operation<never, O>, form: FormData, done: string): Promise<FormState> =>
  performAsGuest(operation, withoutCode(form) as never, form, done);

/**
 * `perform` for those pages. Where a fresh proof is asked for, a code is mailed there and then, the form asks for it, and
 * goes on with it as it was.
 */
export const performAsGuest = <I, O>(
  operation: Operation<I, O>,
  input: I,
  form: FormData,
  done: string | ((result: O) => string),
): Promise<FormState> =>
  attempt(
    operation.operationName,
    withoutCode(form),
    async ({ actor, now }) => {
      const ask = () => operation(actor, input, now);
      const result = await ask().catch(async (error: unknown) => {
        if (!(error instanceof StepUpRequired) || !actor.session) throw error;
        await proved(actor, error.wanted, enteredIn(form), now);
        return ask();
      });
      return typeof done === 'string' ? done : done(result);
    },
    knownGuestOf,
  );

function withoutCode(form: FormData): Record<string, string> {
  const { code: _, another: __, ...entered } = enteredIn(form);
  return entered;
}

const MAILED = 'We have mailed you a code. Enter it here, and this goes on.';

type Entered = { code?: string; another?: string };

/** Proves by the code that was entered; else one is mailed, and asked for. */
async function proved(
  actor: Actor,
  wanted: StepUpRequired['wanted'],
  { code = '', another }: Entered,
  now: Date,
): Promise<void> {
  const { action, object } = wanted;
  try {
    if (code !== '' && !another) return await proveAsGuest(actor, { code, action, object }, now);
    if (another || !(await codeUnderWay(actor, now))) await mailGuestCode(actor, {}, now);
  } catch (error) {
    if (error instanceof WrongCode) throw new StepUpRequired(wanted, error.message, error.fields);
    if (error instanceof TooManyRequests) throw new StepUpRequired(wanted, error.message);
    throw error;
  }
  throw new StepUpRequired(wanted, MAILED);
}
