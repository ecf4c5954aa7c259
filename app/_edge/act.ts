import { headers } from 'next/headers';
import type { Operation } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { reportFault } from './answer.ts';
import { requireOwnOrigin } from './guard.ts';

/** What a form shows after it was sent. `entered` is what was typed, so that nothing is lost. */
export type FormState = {
  done: boolean;
  message: string | null;
  fields: Readonly<Record<string, string>>;
  entered: Readonly<Record<string, string>>;
};

export const untouched: FormState = { done: false, message: null, fields: {}, entered: {} };

/** Runs `operation` for a form: its fields become the input, a refusal becomes words beside the form. */
export async function act<O>(operation: Operation<never, O>, form: FormData, done: string): Promise<FormState> {
  const entered = Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
    ),
  );
  try {
    requireOwnOrigin(await headers());
    const now = clock.now();
    await operation(await actorOf(now), entered as never, now);
    return { done: true, message: done, fields: {}, entered: {} };
  } catch (error) {
    if (error instanceof Refusal) return { done: false, message: error.message, fields: error.fields, entered };
    const id = reportFault(error, operation.operationName);
    return { done: false, message: `Something on our side failed. Tell us this id: ${id}`, fields: {}, entered };
  }
}
