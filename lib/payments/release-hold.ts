import { operation } from '#lib/access/index.ts';
import { decisionInput, takeDecision } from './decide-hold.ts';
import { largeRelease } from './large-release.ts';

/**
 * A person has looked and lets a held payment go on. After the grace period the money is taken, and only when Stripe has
 * it is the order paid. Throws HoldAlreadyDecided, HoldLapsed, StaleCase and CaseTaken.
 */
export const releaseHold = operation({
  name: 'payments.release-hold',
  may: 'payments.release',
  input: decisionInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  fresh: ({ paymentId }) => `payment:${paymentId}`,
  secondPerson: (input, { tx }) => largeRelease(tx, input),
  run: (context, input) => takeDecision(context, { ...input, kind: 'release' }),
});
