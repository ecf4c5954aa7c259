import type { AmountsBefore, CountName, IdentityKind, PreAuthFacts } from '../model.ts';
import { COUNTS } from './counted.ts';
import { IDENTITY_KINDS, type Identities } from './model.ts';

/** Whose history is wanted, up to when, and in what currency amounts are compared. */
export type Asked = { identities: Identities; currency: string; now: Date };

export type History = {
  counts: Readonly<Record<CountName, number>>;
  /** Paid by the account, or by a guest's e-mail. */
  capturedOrders: number;
  amounts: AmountsBefore | null;
  /** Whether an account that paid before never had anything sent to this door. */
  newDoor: boolean;
  hours: PreAuthFacts['buyer']['hours'];
  /** From where the account pressed last, as far as that is known. */
  lastPlace: { country: string; minutes: number } | null;
  /** Kinds of identity that took part in fraud before. */
  marks: readonly IdentityKind[];
  shop: PreAuthFacts['shop'];
  /** Whether the shop as a whole was under attack. */
  attack: boolean;
  /** Rules that somebody has put to sleep for this card, mailbox or account, by id. */
  snoozed: readonly string[];
};

/** Orders of all currencies; the amounts are of one. `squares`: their sum. `here`: orders that went to this door. */
export type Paid = {
  orders: number;
  here: number;
  presses: number;
  near: number;
  count: number;
  sum: number | null;
  squares: number | null;
  median: number | null;
};

/** What was added up, by Postgres or in memory. Different cards and buyers are without this payment's own. */
export type Sums = { [name in CountName]: number } & PreAuthFacts['shop'] & {
    'paid.account': Paid;
    'paid.email': Paid;
    lastCountry: string | null;
    /** Seconds. */
    lastAge: number | null;
    marks: IdentityKind[];
    snoozed: string[];
    attack: boolean;
  };

/** Sums as the rules see them. */
export function historyFrom({ identities }: Asked, sums: Sums): History {
  // Without an identity there is nothing to count by; with it the payment itself is one more.
  const itself = { cards: identities.card, accounts: identities.account ?? identities.email };
  const counts = Object.fromEntries(
    COUNTS.map(({ name, what, kind }) => {
      const more = (what === 'cards' || what === 'accounts') && identities[kind] !== null && itself[what] !== null;
      return [name, sums[name] + (more ? 1 : 0)];
    }),
  ) as Record<CountName, number>;
  const paid = identities.account === null ? sums['paid.email'] : sums['paid.account'];
  const { attempts10m, declines10m, baseline10m, p90, p95, p99, marks, snoozed, attack, lastCountry, lastAge } = sums;
  return {
    counts,
    capturedOrders: paid.orders,
    amounts: amountsFrom(paid),
    newDoor: identities.account !== null && identities.shipping !== null && paid.orders > 0 && paid.here === 0,
    hours: { presses: paid.presses, near: paid.near },
    lastPlace:
      lastCountry === null || lastAge === null ? null : { country: lastCountry, minutes: Math.round(lastAge / 60) },
    marks: IDENTITY_KINDS.filter(kind => marks.includes(kind)),
    shop: { attempts10m, declines10m, baseline10m, p90, p95, p99 },
    attack,
    snoozed,
  };
}

function amountsFrom({ count, sum, squares, median }: Paid): AmountsBefore | null {
  if (count === 0 || sum === null || squares === null || median === null) return null;
  const mean = sum / count;
  return { count, mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)), median };
}
