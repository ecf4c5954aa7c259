import { transaction } from '#lib/db/index.ts';
import { type Actor, type Operation, recordProof, StepUpRequired } from './index.ts';

/** `operation` as a page does it: when it asks for a fresh proof, gives one by passkey, and asks for the same again. */
export const proving =
  <I, O>(operation: Operation<I, O>) =>
  (actor: Actor, input: I, now: Date): Promise<O> =>
    operation(actor, input, now).catch(async (error: unknown) => {
      const { session } = actor;
      if (!(error instanceof StepUpRequired) || !session) throw error;
      const { action, object } = error.wanted;
      await transaction(tx => recordProof(tx, { sessionId: session.id, action, object, method: 'passkey' }, now));
      return operation(actor, input, now);
    });
