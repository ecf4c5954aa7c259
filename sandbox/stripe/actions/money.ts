import type { Stripe } from 'stripe';
import { notFound } from '../api/error.ts';
import { NOTHING } from '../api/shape.ts';
import { appeal, escalate, lose, prevent, win } from '../resources/disputes/decide.ts';
import { openDispute } from '../resources/disputes/open.ts';
import { disputeOr404 } from '../resources/disputes/routes.ts';
import { FRAUD_TYPES, warn } from '../resources/radar/early-fraud-warnings.ts';
import { refundOr404 } from '../resources/refunds/routes.ts';
import { CANCELED, FAILED, giveBack, succeed } from '../resources/refunds/settle.ts';
import { type Cause, NOBODY, type World } from '../world.ts';
import { type Action, action } from './action.ts';

/** Why cardholders dispute, by docs.stripe.com/disputes/categories. */
export const REASONS = [
  'fraudulent',
  'product_not_received',
  'product_unacceptable',
  'credit_not_processed',
  'duplicate',
  'subscription_canceled',
  'unrecognized',
  'general',
] as const;

const DISPUTE = { reason: REASONS, kind: ['chargeback', 'inquiry'], amount: 'integer' } as const;
const WARNING = { fraud_type: FRAUD_TYPES } as const;

/** What banks do once the money was taken: disputes, warnings, refunds on their way. */
export const MONEY_ACTIONS: readonly Action[] = [
  action('/charges/:id/dispute', 'The payment is disputed.', DISPUTE, (world, id, params) => {
    const { reason, kind, amount } = params;
    const asked = { reason: reason ?? 'fraudulent', kind: kind ?? 'chargeback', amount };
    return openDispute(world, chargeOr404(world, id), asked, NOBODY);
  }),
  action('/charges/:id/warning', 'The issuer has warned of fraud.', WARNING, (world, id, params) =>
    warn(world, chargeOr404(world, id), params.fraud_type ?? 'misc', NOBODY),
  ),
  decision('win', 'The dispute is won.', win),
  decision('lose', 'The dispute is lost.', lose),
  decision('prevent', 'The dispute is withdrawn.', prevent),
  decision('escalate', 'The inquiry is a chargeback now.', escalate),
  decision('appeal', 'An appeal is open: it waits for evidence.', appeal),
  action('/refunds/:id/succeed', 'The refund has reached the card.', NOTHING, (world, id) =>
    succeed(world, refundOr404(world, id), NOBODY),
  ),
  action('/refunds/:id/fail', 'The refund came back.', NOTHING, (world, id) =>
    giveBack(world, refundOr404(world, id), FAILED, NOBODY),
  ),
  action('/refunds/:id/cancel', 'The refund is canceled.', NOTHING, (world, id) =>
    giveBack(world, refundOr404(world, id), CANCELED, NOBODY),
  ),
];

function decision(
  verb: string,
  says: string,
  decide: (world: World, dispute: Stripe.Dispute, cause: Cause) => Stripe.Dispute,
): Action {
  return action(`/disputes/:id/${verb}`, says, NOTHING, (world, id) => decide(world, disputeOr404(world, id), NOBODY));
}

/** By its own id or by its PaymentIntent's. */
function chargeOr404(world: World, id: string): Stripe.Charge {
  const { charges, paymentIntents } = world.tables;
  const charge = charges.get(id) ?? charges.get(String(paymentIntents.get(id)?.latest_charge));
  if (!charge) throw notFound('charge', id);
  return charge;
}
