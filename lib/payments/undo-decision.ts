import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { changeCase, lockCase } from '#lib/risk/index.ts';
import { withdrawDecision } from './carry-out.ts';
import { lockPayment } from './queries.ts';

/** It took effect already, or somebody was faster. */
export class NothingToUndo extends Refusal {
  constructor() {
    super('nothing_to_undo', 'The decision has taken effect already, or was undone. Look at the case.', 409);
  }
}

/**
 * Takes a decision back before it takes effect: the payment is held as before, and nothing has moved. Anybody who may
 * decide may do so, for it only ever stops something. Throws NothingToUndo.
 */
export const undoDecision = operation({
  name: 'payments.undo-decision',
  may: 'payments.release',
  input: z.strictObject({ paymentId: z.uuid() }),
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId }) {
    const payment = await lockPayment(tx, paymentId).catch(() => null);
    const undone = payment && (await withdrawDecision(tx, paymentId, actor.id, now));
    if (!undone) throw new NothingToUndo();
    const file = await lockCase(tx, paymentId);
    const told = { actor: actor.id, kind: 'undone', detail: { decision: undone.kind }, now };
    if (file) await changeCase(tx, file, {}, told);
  },
});
