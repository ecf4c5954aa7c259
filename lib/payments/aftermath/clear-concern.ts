import { and, eq, isNull } from 'drizzle-orm';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { closeCase, lockCase } from '#lib/risk/index.ts';
import { requireCase } from '../casework/case-of.ts';
import { decisionInput } from '../decide-hold.ts';
import { lockPayment } from '../queries.ts';
import { earlyFraudWarning } from './schema.ts';

/** Nothing waits for a decision, or not for this one. */
export class NothingToClear extends Refusal {
  constructor() {
    super('nothing_to_clear', 'No concern is open on this payment. Reload the page to see where it stands.', 409);
  }
}

/**
 * A person has looked at what was noticed after the money was taken (a warning, a refund that failed, a part that
 * was captured) and finds that the order may go on: the case is closed and its warnings are cleared. A payment that
 * is held is not cleared but released. Throws NothingToClear.
 */
export const clearConcern = operation({
  name: 'payments.clear-concern',
  may: 'payments.release',
  input: decisionInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId, reason, caseVersion }) {
    const payment = await lockPayment(tx, paymentId).catch(() => null);
    if (!payment || payment.riskStatus === 'held') throw new NothingToClear();
    const file = await lockCase(tx, paymentId);
    if (file) requireCase(file, actor, caseVersion);
    const cleared = await tx
      .update(earlyFraudWarning)
      .set({ clearedAt: now, clearedBy: actor.id })
      .where(and(eq(earlyFraudWarning.paymentId, paymentId), isNull(earlyFraudWarning.clearedAt)))
      .returning({ id: earlyFraudWarning.id });
    const closed = await closeCase(tx, { paymentId, outcome: 'false_positive', actor: actor.id, reason, now });
    if (!closed && cleared.length === 0) throw new NothingToClear();
  },
});
