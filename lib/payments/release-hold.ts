import { operation } from '#lib/access/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { decide, decisionInput, HoldLapsed } from './decide-hold.ts';
import { largeRelease } from './large-release.ts';
import { tellOrder } from './tell-order.ts';
import { amend, moveTo } from './transition.ts';

/**
 * A person has looked and lets a held payment go on. Case, decision, history and the job that captures are one
 * commit; only when Stripe has taken the money is the order paid. Throws HoldAlreadyDecided and HoldLapsed.
 */
export const releaseHold = operation({
  name: 'payments.release-hold',
  may: 'payments.release',
  input: decisionInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  fresh: ({ paymentId }) => `payment:${paymentId}`,
  secondPerson: (input, { tx }) => largeRelease(tx, input),
  async run({ tx, actor, now }, input) {
    const held = await decide({ tx, actor, now }, input, 'false_positive');
    if (held.state === 'captured') {
      await tellOrder(tx, await amend(tx, held, { riskStatus: 'approved' }, now), 'released after review', now);
      return;
    }
    if (held.captureBefore && held.captureBefore <= now) throw new HoldLapsed();
    const approved = await moveTo(tx, held, 'authorized', `released by ${actor.id}`, now, { riskStatus: 'approved' });
    await moveTo(tx, approved, 'capturing', 'cleared for capture', now);
    await enqueue(tx, 'payments.capture', { paymentId: held.id }, { key: `payments.capture:${held.id}` });
  },
});
