import type { Stripe } from 'stripe';
import { notFound } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { route } from '../../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../../api/shape.ts';
import { newId } from '../../state/id.ts';
import { emit } from '../../webhooks/emit.ts';
import { type Cause, NOBODY, type World } from '../../world.ts';

const URL = '/v1/radar/early_fraud_warnings';

const LIST = {
  ...PAGE,
  charge: 'text',
  created: 'range',
  payment_intent: 'text',
} as const satisfies ShapeOf<Stripe.Radar.EarlyFraudWarningListParams>;

/** What an issuer may say it was. */
export const FRAUD_TYPES = [
  'card_never_received',
  'fraudulent_card_application',
  'made_with_counterfeit_card',
  'made_with_lost_card',
  'made_with_stolen_card',
  'misc',
  'unauthorized_use_of_card',
] as const;
export type FraudType = (typeof FRAUD_TYPES)[number];

export const earlyFraudWarningRoutes = [
  route('GET', URL, LIST, ({ world, params }) =>
    page(URL, world.tables.earlyFraudWarnings, params, row => {
      const { charge, payment_intent: intent } = params;
      return (!charge || row.charge === charge) && (!intent || row.payment_intent === intent);
    }),
  ),
  route('GET', `${URL}/:id`, NOTHING, ({ world, id }) => {
    const warning = world.tables.earlyFraudWarnings.get(id);
    if (!warning) throw notFound('early_fraud_warning', id);
    return warning;
  }),
];

/** The issuer believes that the payment is fraud; a dispute may follow. */
export function warn(
  world: World,
  charge: Stripe.Charge,
  fraudType: FraudType,
  cause: Cause,
): Stripe.Radar.EarlyFraudWarning {
  const warning: Stripe.Radar.EarlyFraudWarning = {
    id: newId('issfr'),
    object: 'radar.early_fraud_warning',
    actionable: !charge.disputed && !charge.refunded,
    charge: charge.id,
    created: world.now(),
    fraud_type: fraudType,
    livemode: false,
    ...(charge.payment_intent && { payment_intent: charge.payment_intent }),
  };
  world.tables.earlyFraudWarnings.put(warning);
  emit(world, 'radar.early_fraud_warning.created', warning, cause);
  return warning;
}

/** The test card's warning, once its payment was captured. */
export function arriveWarning(world: World, chargeId: string): void {
  const charge = world.tables.charges.get(chargeId);
  if (charge) warn(world, charge, 'unauthorized_use_of_card', NOBODY);
}

/** Disputed or fully refunded: there is nothing left to act on. */
export function endWarnings(world: World, charge: Stripe.Charge, cause: Cause): void {
  for (const warning of world.tables.earlyFraudWarnings.all()) {
    if (warning.charge !== charge.id || !warning.actionable) continue;
    const before = structuredClone(warning);
    warning.actionable = false;
    emit(world, 'radar.early_fraud_warning.updated', warning, cause, before);
  }
}
