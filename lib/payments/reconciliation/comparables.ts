import { isId } from '#lib/id.ts';
import type { Intent } from '../intent.ts';
import { listDisputes, retrieveDispute } from '../stripe/disputes.ts';
import { listIntents, retrieveIntent } from '../stripe/intents.ts';
import { listRefunds, retrieveRefund } from '../stripe/refunds.ts';
import { comparable } from './comparable.ts';
import { compareDispute, comparePayment, compareRefund } from './compare.ts';
import * as ours from './ours.ts';

/** An intent that was asked for by name does not say when it was made: its payment does. */
const payments = comparable<Intent & { createdAt?: Date }, ours.OurPayment>({
  list: listIntents,
  retrieve: retrieveIntent,
  about: ({ id, createdAt }) => ({ at: createdAt ?? new Date(0), intentId: id }),
  belonging: seen =>
    ours.paymentsOfIntents(
      seen.map(({ id }) => id),
      seen.flatMap(({ paymentId }) => paymentId ?? []),
    ),
  // An intent whose answer was lost before it could be linked names its payment itself.
  isThat: (own, intent) => own.stripeId === intent.id || (own.stripeId === null && own.id === intent.paymentId),
  byId: async id => (isId(id) ? ours.paymentById(id) : []),
  between: ours.paymentsBetween,
  // The sweep looks at every open payment at Stripe anyway, until it is over.
  underWay: async () => [],
  compare: comparePayment,
});

const refunds = comparable({
  list: listRefunds,
  retrieve: retrieveRefund,
  about: ({ createdAt, intentId }) => ({ at: createdAt, intentId }),
  belonging: seen =>
    ours.refundsOfStripe(
      seen.map(({ id }) => id),
      seen.flatMap(({ refundId }) => refundId ?? []),
    ),
  isThat: (own, seen) => own.stripeId === seen.id || own.id === seen.refundId,
  byId: async id => (isId(id) ? ours.refundsOfStripe([], [id]) : []),
  between: ours.refundsBetween,
  underWay: ours.refundsUnderWay,
  compare: compareRefund,
});

const disputes = comparable({
  list: listDisputes,
  retrieve: retrieveDispute,
  about: ({ openedAt, intentId }) => ({ at: openedAt, intentId }),
  belonging: seen => ours.disputesOfStripe(seen.map(({ id }) => id)),
  isThat: (own, seen) => own.stripeId === seen.id,
  byId: async () => [],
  between: ours.disputesBetween,
  underWay: ours.disputesUnderWay,
  compare: compareDispute,
});

export const COMPARABLES = { payments, refunds, disputes };
