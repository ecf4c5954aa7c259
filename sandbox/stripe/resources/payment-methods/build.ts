import type { Stripe } from 'stripe';
import { noSuch, required } from '../../api/error.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import type { Params } from '../../api/shape.ts';
import { newId } from '../../state/id.ts';
import type { World } from '../../world.ts';
import { billingDetails, type CardDetails, namedCard, typedCard } from '../card-details.ts';
import type { PAYMENT_METHOD_DATA } from './params.ts';

/** A PaymentMethod of entered card data, with its note; not yet in the table of PaymentMethods. */
export function newPaymentMethod(world: World, sent: Params<typeof PAYMENT_METHOD_DATA>): Stripe.PaymentMethod {
  if (!sent.type) throw required('type');
  if (!sent.card) throw required('card');
  const details = typedCard(world, sent.card, sent.billing_details);
  const method = build(world, details);
  method.billing_details = billingDetails(sent.billing_details);
  method.metadata = mergeMetadata({}, sent.metadata);
  if (sent.allow_redisplay) method.allow_redisplay = sent.allow_redisplay;
  return method;
}

/** The PaymentMethod of an id; `pm_card_visa` and its kin make a fresh one each time. */
export function usablePaymentMethod(world: World, id: string, param: string): Stripe.PaymentMethod {
  const known = world.tables.paymentMethods.get(id);
  if (known) return known;
  const details = id.startsWith('pm_card_') ? namedCard(world, id) : null;
  if (!details) throw noSuch('PaymentMethod', id, param);
  return keep(world, build(world, details));
}

export const keep = (world: World, method: Stripe.PaymentMethod): Stripe.PaymentMethod =>
  world.tables.paymentMethods.put(method);

function build(world: World, { card, note }: CardDetails): Stripe.PaymentMethod {
  const id = newId('pm');
  world.tables.cardNotes.put({ ...note, id });
  return {
    id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(null),
    card,
    created: world.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
}
