import { COUNTS } from '../history/counted.ts';
import { IDENTITY_KINDS } from '../history/model.ts';
import type { IdentityKind, PreAuthFacts } from '../model.ts';

/** One thing that a model may look at: a number, or null where it is not known. `says` names it for staff. */
export type Sign = { id: string; says: string; of(facts: PreAuthFacts): number | null };

const log = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.log1p(Math.max(0, value));
const flag = (yes: boolean): number => (yes ? 1 : 0);
const differs = (one: string | null, other: string | null): number | null =>
  one === null || other === null ? null : flag(one !== other);
/** How many times as much, as a logarithm: twice and half are as far from the same. */
const times = (amount: number, usual: number | null | undefined): number | null =>
  usual ? Math.log((amount + 1) / (usual + 1)) : null;
const above = (factor: number | null): number | null => (factor === null ? null : Math.max(0, factor));

const AMOUNT: Sign[] = [
  { id: 'amount', says: 'The amount', of: f => log(f.amountMinor) },
  {
    id: 'amount-shop',
    says: 'The amount beside the dearest tenth of the shop',
    of: f => times(f.amountMinor, f.shop.p90),
  },
  {
    id: 'amount-dearest',
    says: 'An amount beyond what 99 of 100 pay',
    of: f => above(times(f.amountMinor, f.shop.p99)),
  },
  {
    id: 'amount-buyer',
    says: 'The amount beside what this buyer pays',
    of: f => times(f.amountMinor, f.buyer.amounts?.mean),
  },
  { id: 'amount-unlike', says: 'An amount unlike this buyer', of: unlike },
  {
    id: 'amount-tiny',
    says: 'So little that it only tries whether the card lives',
    of: f => flag(f.amountMinor < 200),
  },
  { id: 'quantity', says: 'How many of one print', of: f => log(f.quantity - 1) },
  { id: 'attempt', says: 'How often the button was pressed', of: f => log(f.attempt - 1) },
];

const BUYER: Sign[] = [
  { id: 'guest', says: 'A guest, not an account', of: f => flag(f.buyer.kind === 'guest') },
  { id: 'orders', says: 'How many orders this buyer has paid', of: f => log(f.buyer.capturedOrders) },
  {
    id: 'first-order',
    says: 'A first order',
    of: f => (f.buyer.capturedOrders === null ? null : flag(f.buyer.capturedOrders === 0)),
  },
  { id: 'account-age', says: 'The age of the account', of: f => log(f.buyer.accountAgeMinutes) },
  { id: 'haste', says: 'The time from cart to payment', of: f => log(f.buyer.secondsToPay) },
  { id: 'changes', says: 'What changed in the account within a day', of: f => log(f.buyer.changedWithinDay.length) },
  { id: 'email-disposable', says: 'A mailbox made to be thrown away', of: f => flag(f.email.domainListed) },
  { id: 'email-nonsense', says: 'An address that nobody would choose', of: f => flag(f.email.nonsense) },
  {
    id: 'name',
    says: 'How far the name on the bill is from the buyer’s',
    of: f => (f.nameSimilarity === null ? null : 1 - f.nameSimilarity),
  },
  { id: 'night', says: 'Between midnight and six, UTC', of: f => flag(hourOf(f) < 6) },
];

const CARD: Sign[] = [
  {
    id: 'card-billing',
    says: 'Card and bill from different countries',
    of: f => differs(f.card.country, f.billing.country),
  },
  {
    id: 'billing-shipping',
    says: 'Bill and parcel to different countries',
    of: f => differs(f.billing.country, f.shipping.country),
  },
  {
    id: 'card-ip',
    says: 'Card and connection from different countries',
    of: f => differs(f.card.country, f.geography?.ipCountry ?? null),
  },
  { id: 'ip-distance', says: 'How far the parcel goes from the connection', of: f => log(f.geography?.ipToShippingKm) },
  {
    id: 'prepaid',
    says: 'A prepaid card',
    of: f => (f.card.funding === null ? null : flag(f.card.funding === 'prepaid')),
  },
  { id: 'wallet', says: 'Paid by a wallet', of: f => flag(f.card.wallet !== null) },
  {
    id: 'anonymizer',
    says: 'A connection that hides where it comes from',
    of: f => (f.anonymizer === null ? null : flag(f.anonymizer !== 'none')),
  },
];

const SHOP: Sign[] = [
  {
    id: 'shop-declines',
    says: 'How many cards are declined in the shop',
    of: f => f.shop.declines10m / Math.max(10, f.shop.attempts10m),
  },
  { id: 'attack', says: 'The shop is under attack', of: f => flag(f.attack) },
];

const OF: Readonly<Record<IdentityKind, string>> = {
  card: 'of this card',
  email: 'of this e-mail',
  account: 'of this account',
  address: 'from this connection',
  shipping: 'to this street',
  device: 'from this device',
};
const WITHIN: Readonly<Record<string, string>> = {
  minute: 'a minute',
  '10m': 'ten minutes',
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
};
const WHAT: Readonly<Record<string, string>> = {
  attempts: 'Tries',
  declines: 'Declines',
  cards: 'Different cards',
  accounts: 'Different buyers',
  micro: 'Tiny amounts',
  otherHardDeclines: 'Other cards that were lost or stolen',
  abandoned: 'Authorizations that were given up',
  refunds: 'Refunds',
  frauds: 'Frauds heard of',
};

/** Where everybody shares an address and a handful of cards, frauds are everybody's: then they are not known. */
const COUNTED: Sign[] = COUNTS.map(({ name }) => {
  const [what = '', kind = '', window = ''] = name.split('.');
  const says = `${WHAT[what] ?? what} ${OF[kind as IdentityKind]} within ${WITHIN[window] ?? window}`;
  return { id: name, says, of: f => (what === 'frauds' && f.limitsTimes > 1 ? null : log(f.counts[name] ?? 0)) };
});

const MARKED: Sign[] = IDENTITY_KINDS.map(kind => ({
  id: `marked.${kind}`,
  says: `A fraud within the year ${OF[kind]}`,
  of: f => flag(f.marks.includes(kind)),
}));

/** All that a model may look at. A name is stored with each model: never reuse one for another meaning. */
export const SIGNS: readonly Sign[] = [...AMOUNT, ...BUYER, ...CARD, ...SHOP, ...COUNTED, ...MARKED];

/** Deviations above what the buyer paid before; whoever always paid the same has a quarter of it for one. */
function unlike({ amountMinor, buyer: { amounts } }: PreAuthFacts): number | null {
  if (!amounts || amounts.count < 2) return null;
  return Math.min(12, Math.max(0, (amountMinor - amounts.mean) / Math.max(amounts.deviation, amounts.mean / 4)));
}

const hourOf = ({ at }: PreAuthFacts): number => Number(at.slice(11, 13));
