export { booksEqualStripes } from './books-equal.ts';
export { buyersAskedToVerify, buyersToldOfHolds } from './buyers-told.ts';
export { chargedAsOrdered } from './charged-as-ordered.ts';
export { everyPaymentJudged } from './every-payment-judged.ts';
export { holdsEnd } from './holds-end.ts';
export { onlyStripeMovesMoney } from './only-stripe.ts';
export { secretsRolled, stripeSetUp } from './stripe-set-up.ts';
export { suspiciousStopped } from './suspicious-stopped.ts';
export { webhooksFresh } from './webhooks-fresh.ts';
