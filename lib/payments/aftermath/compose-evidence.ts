import { formatMoney } from '#lib/money.ts';
import type { EarlierOrder, OrderAsEvidence } from '#lib/orders/index.ts';
import type { PostAuthFacts } from '#lib/risk/index.ts';
import type { Verification } from '../verification/model.ts';
import type { EvidenceTexts } from './model.ts';

/** Everything of a disputed payment that a bank may be told. */
export type Held = {
  order: OrderAsEvidence;
  card: { brand: string | null; last4: string | null };
  /** The address of the press that the card answered, as long as it is kept. */
  ip: string | null;
  /** What the second gate saw of the card; null where it was never asked. */
  seen: Pick<PostAuthFacts, 'checks' | 'authentication'> | null;
  verification: Verification | null;
  /** Earlier purchases of the same buyer that nobody disputed. */
  earlier: readonly EarlierOrder[];
  mails: readonly { template: string; sentAt: Date }[];
};

/** Our side of a dispute, put together from what we hold. A person reads and mends it before it is handed in. Pure. */
export function composeEvidence(held: Held): EvidenceTexts {
  const { order, ip } = held;
  const parcel = order.parcels.at(-1);
  return {
    productDescription: lines(order),
    customerName: order.shipTo.name,
    customerEmailAddress: order.email,
    ...(ip && { customerPurchaseIp: ip }),
    shippingAddress: addressOf(order),
    ...(parcel && { shippingCarrier: parcel.carrier, shippingDate: day(parcel.shippedAt) }),
    ...(parcel?.tracking && { shippingTrackingNumber: parcel.tracking }),
    uncategorizedText: [bought(held), proved(held), delivery(order), before(held), told(held)]
      .filter(Boolean)
      .join('\n\n'),
  };
}

const day = (at: Date): string => at.toISOString().slice(0, 10);
const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const lines = ({ lines: all, currency }: OrderAsEvidence): string =>
  all
    .map(line => {
      const numbers =
        line.editionNumbers.length > 0 ? `, registered to this order: no. ${line.editionNumbers.join(', ')}` : '';
      const price = formatMoney({ minor: line.lineMinor, currency });
      return `${line.quantity} × “${line.title}” by ${line.artist}, ${line.choice}, art print, edition of ${line.editionSize}${numbers}. ${price}.`;
    })
    .join('\n');

const addressOf = ({ shipTo }: OrderAsEvidence): string => {
  const { name, line1, line2, postalCode, city, region, country } = shipTo;
  return [name, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join('\n');
};

function bought({ order, card }: Held): string {
  const total = formatMoney({ minor: order.totalMinor, currency: order.currency });
  const by = card.last4 ? ` by ${card.brand ?? 'card'} ending in ${card.last4}` : '';
  return `Order ${order.number} was placed on ${moment(order.placedAt)} for ${total}${by} (${order.taxLabel}). Prints, prices, delivery (${order.shippingMethod}) and the total were shown on the page where it was paid, and agreed to by paying.`;
}

/** What shows that whoever paid was the cardholder, or the owner of the account. */
function proved({ seen, verification }: Held): string {
  const { result, proved: who } = seen?.authentication ?? {};
  const checks = Object.entries({
    'security code': seen?.checks.cvc,
    'postal code': seen?.checks.postalCode,
    street: seen?.checks.line1,
  });
  const passed = checks.filter(([, outcome]) => outcome === 'pass').map(([what]) => what);
  return [
    result === 'authenticated' && 'The cardholder authenticated this payment to their bank (3-D Secure).',
    passed.length > 0 && `The card’s bank confirmed: ${passed.join(', ')}.`,
    who === 'factor' && 'Before the card was charged the buyer proved by a second factor that the account is theirs.',
    verification?.passedAt &&
      `On ${moment(verification.passedAt)} the buyer verified this very payment by ${SHOWN[verification.method ?? 'mail']}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const SHOWN: Record<NonNullable<Verification['method']>, string> = {
  passkey: 'a passkey of their account',
  totp: 'a code from the authenticator app of their account',
  recovery: 'a recovery code of their account',
  mail: 'a code that was mailed to their account’s address',
  'mail-and-street': 'a code that was mailed to the order’s address, and the street that the order goes to',
};

const delivery = ({ parcels }: OrderAsEvidence): string =>
  parcels
    .map(({ carrier, tracking, shippedAt, delivered }) => {
      const number = tracking ? `, tracking number ${tracking}` : '';
      return `Shipped on ${day(shippedAt)} with ${carrier}${number}${delivered ? ', and delivered' : ''}.`;
    })
    .join(' ');

function before({ earlier }: Held): string {
  if (earlier.length === 0) return '';
  const each = earlier.map(({ number, paidAt, totalMinor, currency, sameAddress }) => {
    const where = sameAddress ? ', to the same address' : '';
    return `${number}, paid ${day(paidAt)}, ${formatMoney({ minor: totalMinor, currency })}${where}`;
  });
  return `The same customer bought here before, and disputed none of it: ${each.join('; ')}.`;
}

const SAID: Record<string, string> = {
  'orders.receipt': 'the receipt',
  'orders.in-review': 'that the payment is being checked',
  'orders.verify': 'the request to verify it',
  'orders.refund-sent': 'that a refund is on its way',
};

function told({ mails, order }: Held): string {
  const sent = mails.filter(({ template }) => SAID[template]);
  if (sent.length === 0) return '';
  return `Mailed to ${order.email}: ${sent.map(({ template, sentAt }) => `${SAID[template]} (${moment(sentAt)})`).join('; ')}.`;
}
