import { operation } from '#lib/access/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { decide, decisionInput } from './decide-hold.ts';
import { giveBack } from './give-back.ts';
import { moveTo } from './transition.ts';

/**
 * A person has looked and refuses a held payment. The authorization is given back by a job, and with that the order
 * ends and the buyer is told. Throws HoldAlreadyDecided.
 */
export const declineHold = operation({
  name: 'payments.decline-hold',
  may: 'payments.decline',
  input: decisionInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  fresh: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, input) {
    const held = await decide({ tx, actor, now }, input, 'suspicious');
    await moveTo(tx, held, held.state, `declined by ${actor.id}`, now, { riskStatus: 'declined' });
    if (held.state === 'captured') {
      await giveBack(tx, held, 'declined', now);
      await closeOrder(tx, held.orderId, 'canceled', 'declined after review', now);
      return;
    }
    await enqueue(tx, 'payments.cancel', { paymentId: held.id }, { key: `payments.cancel:${held.id}` });
  },
});
