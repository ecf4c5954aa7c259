import { createHmac } from 'node:crypto';
import type { Stripe } from 'stripe';
import { required } from '../api/error.ts';
import { ADDRESS, type Params, type ShapeOf } from '../api/shape.ts';
import type { CardNote, TestCard } from '../cards/card.ts';
import { cardById } from '../cards/catalog.ts';
import { recognize } from '../cards/entered.ts';
import { random } from '../state/id.ts';
import type { World } from '../world.ts';
import { address } from './address.ts';

export const CARD = {
  number: 'text',
  exp_month: 'integer',
  exp_year: 'integer',
  cvc: 'text',
  networks: { preferred: 'text' },
} as const satisfies ShapeOf<Stripe.PaymentMethodCreateParams.Card>;

export const BILLING_DETAILS = {
  address: ADDRESS,
  email: 'text',
  name: 'text',
  phone: 'text',
  tax_id: 'text',
} as const satisfies ShapeOf<Stripe.PaymentMethodCreateParams.BillingDetails>;

type CardParams = Params<typeof CARD>;
type BillingParams = Params<typeof BILLING_DETAILS> | null | undefined;

/** What an entered or named test card becomes: fields for the PaymentMethod and the note beside it. */
export type CardDetails = { card: Stripe.PaymentMethod.Card; note: Omit<CardNote, 'id'> };

/** A card from the frame. The number is read here and goes no further than its fingerprint and last four. */
export function typedCard(world: World, sent: CardParams, billing: BillingParams): CardDetails {
  if (!sent.number) throw required('card[number]');
  if (sent.exp_month == null) throw required('card[exp_month]');
  if (sent.exp_year == null) throw required('card[exp_year]');
  const number = sent.number.replace(/[\s-]/g, '');
  const entered = { number, exp_month: sent.exp_month, exp_year: sent.exp_year, cvc: sent.cvc ?? null };
  const { card, expYear } = recognize(entered, new Date(world.now() * 1000));
  const note = {
    card: card.ids[0] ?? '',
    sent: {
      cvc: entered.cvc !== null,
      line1: Boolean(billing?.address?.line1),
      postalCode: Boolean(billing?.address?.postal_code),
    },
    setUp: false,
    spent: false,
  };
  const details = cardOf(world, card, note.sent, entered.exp_month, expYear);
  if (details.networks && sent.networks?.preferred) details.networks.preferred = sent.networks.preferred;
  return { card: details, note };
}

/** The card behind `pm_card_…`: next year's, with the CVC and whatever field its behaviour is about. */
export function namedCard(world: World, id: string): CardDetails | null {
  const card = cardById(id);
  if (!card) return null;
  const sent = { cvc: true, line1: Boolean(card.checks?.line1), postalCode: Boolean(card.checks?.postalCode) };
  const today = new Date(world.now() * 1000);
  const note = { card: card.ids[0] ?? '', sent, setUp: false, spent: false };
  return { card: cardOf(world, card, sent, today.getUTCMonth() + 1, today.getUTCFullYear() + 1), note };
}

export function billingDetails(sent: BillingParams): Stripe.PaymentMethod.BillingDetails {
  return {
    address: address(sent?.address),
    email: sent?.email ?? null,
    name: sent?.name ?? null,
    phone: sent?.phone ?? null,
    tax_id: sent?.tax_id ?? null,
  };
}

function cardOf(
  world: World,
  card: TestCard,
  sent: CardNote['sent'],
  expMonth: number,
  expYear: number,
): Stripe.PaymentMethod.Card {
  const unchecked = (wasSent: boolean) => (wasSent ? 'unchecked' : null);
  return {
    brand: card.brand,
    checks: {
      address_line1_check: unchecked(sent.line1),
      address_postal_code_check: unchecked(sent.postalCode),
      cvc_check: unchecked(sent.cvc),
    },
    country: card.country,
    display_brand: card.networks?.[0] ?? card.brand,
    exp_month: expMonth,
    exp_year: expYear,
    fingerprint: fingerprint(world, card.number),
    funding: card.funding,
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [...(card.networks ?? [card.brand])], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: card.authentication !== 'unsupported' },
    wallet: null,
  };
}

/** The same for the same number in this sandbox, different in every other one. */
function fingerprint(world: World, number: string): string {
  const { key } = world.tables.keys.get('fingerprint') ?? world.tables.keys.put({ id: 'fingerprint', key: random(40) });
  return createHmac('sha256', key).update(number).digest('base64url').replace(/[-_]/g, 'x').slice(0, 16);
}
