import { operation } from '#lib/access/index.ts';
import { closeCase, lockCase, markFraud } from '#lib/risk/index.ts';
import { requireCase } from '../casework/case-of.ts';
import { decisionInput } from '../decide-hold.ts';
import { isCaptured } from '../model.ts';
import { latestAttempt, lockPayment } from '../queries.ts';
import { amend } from '../transition.ts';
import { NothingToClear } from './clear-concern.ts';

/**
 * A person has looked at a captured payment and finds that it is fraud: the case is closed so, and nothing of it
 * ships any more. The money is not sent back by this; whether to refund is a decision of its own. Throws
 * NothingToClear when the payment has no captured money, or is held and waits for a decision on the hold.
 */
export const confirmFraud = operation({
  name: 'payments.confirm-fraud',
  may: 'payments.decline',
  input: decisionInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId, reason, caseVersion }) {
    const payment = await lockPayment(tx, paymentId).catch(() => null);
    if (!payment || !isCaptured(payment.state) || payment.riskStatus === 'held') throw new NothingToClear();
    const file = await lockCase(tx, paymentId);
    if (file) requireCase(file, actor, caseVersion);
    await closeCase(tx, { paymentId, outcome: 'confirmed_fraud', actor: actor.id, reason, now });
    await amend(tx, payment, { riskStatus: 'declined' }, now);
    const attempt = await latestAttempt(tx, paymentId);
    if (attempt) await markFraud(tx, attempt.id, 'confirmed', now);
  },
});
