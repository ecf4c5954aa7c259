import { MINUTE, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { type AccountToJudge, accountToJudge } from '#lib/identity/index.ts';
import { type OrderToJudge, orderToJudge } from '#lib/orders/index.ts';
import {
  anonymizerOf,
  CALM,
  geographyOf,
  type Identities,
  isDisposable,
  type Listable,
  looksNonsense,
  nameSimilarity,
  type PreAuthFacts,
} from '#lib/risk/index.ts';
import type { LookedBack } from './look-back.ts';
import type { Attempt, Payment } from './queries.ts';
import type { StripeToken } from './stripe.ts';

/** Who buys what, as far as the gate wants to know it. */
export type Buyer = { order: OrderToJudge; account: AccountToJudge | null };

/** Reads who buys; nothing here depends on the card. */
export async function buyerOf(payment: Payment, now: Date): Promise<Buyer> {
  const order = await orderToJudge(payment.orderId);
  return { order, account: order.accountId === null ? null : await accountToJudge(order.accountId, now) };
}

/** By what this press is tied to others: keyed hashes, as the attempt keeps them. */
export const identitiesOf = (attempt: Attempt, fingerprintHash: string | null, { order }: Buyer): Identities => ({
  card: fingerprintHash,
  email: attempt.emailHash,
  account: order.accountId === null ? null : keyedHash('account', order.accountId),
  address: attempt.ipHash,
  shipping: attempt.addressHash,
  device: attempt.deviceHash,
});

/** By what a list may name this press. */
export const listableOf = (attempt: Attempt, fingerprintHash: string | null, { order }: Buyer): Listable => ({
  fingerprintHash,
  email: order.email,
  ip: attempt.ip,
  ipHash: attempt.ipHash,
  addressHash: attempt.addressHash,
  phone: order.phone,
});

/** What is known of a press, but for what happened before it. */
export type Seen = {
  payment: Payment;
  attempt: Attempt;
  attemptNumber: number;
  token: StripeToken | null;
  buyer: Buyer;
  now: Date;
};

/** The facts of the first gate. Without `history` it could not be looked up, and nothing is known of it. */
export function factsBefore(seen: Seen, history: LookedBack | null): PreAuthFacts {
  const { payment, attempt, token, buyer, now } = seen;
  const preview = token?.payment_method_preview;
  const card = preview?.card;
  const billing = preview?.billing_details?.address?.country ?? null;
  const shipping = buyer.order.country;
  const { limitsTimes } = config();
  return {
    ...CALM.pre_auth,
    at: now.toISOString(),
    limitsTimes,
    lookedBack: history !== null,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    attempt: seen.attemptNumber,
    quantity: buyer.order.quantity,
    token: {
      spent: Boolean(token?.payment_intent ?? token?.setup_intent),
      // One that Stripe does not know under our keys was made for somebody else, or by hand.
      foreign: token === null || isOfAnother(token, payment),
    },
    card: {
      brand: card?.brand ?? null,
      country: card?.country ?? null,
      funding: card?.funding ?? null,
      wallet: card?.wallet?.type ?? null,
    },
    buyer: {
      kind: buyer.account ? 'account' : 'guest',
      accountAgeMinutes: buyer.account && minutesBetween(buyer.account.createdAt, now),
      secondsToPay: attempt.shoppingSince && secondsBetween(attempt.shoppingSince, attempt.createdAt),
      capturedOrders: history?.capturedOrders ?? null,
      amounts: history?.amounts ?? null,
      hours: history?.hours ?? null,
      changedWithinDay: [...(history?.newDoor ? ['address'] : []), ...(buyer.account?.changedWithinDay ?? [])],
    },
    email: emailFacts(buyer.order.email),
    nameSimilarity: nameSimilarity(preview?.billing_details?.name ?? '', buyer.order.name),
    billing: { country: billing },
    shipping: { country: shipping },
    anonymizer: anonymizerOf(attempt.ip),
    ...geographyOf({ ip: attempt.ip, billing, shipping, last: history?.lastPlace ?? null }),
    // Where everybody shares an address and a handful of cards, one fraud would be tied to everybody.
    ...(history && {
      counts: history.counts,
      marks: limitsTimes > 1 ? [] : history.marks,
      snoozed: history.snoozed,
      shop: history.shop,
      lists: history.lists,
      attack: history.attack,
    }),
  };
}

function emailFacts(email: string): PreAuthFacts['email'] {
  const [local = '', domain = ''] = email.split('@');
  return { domainListed: isDisposable(domain), nonsense: looksNonsense(local) };
}

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / SECOND));

const minutesBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / MINUTE));

/** A saved card says whose it is; a card that was typed is nobody's yet. */
function isOfAnother({ payment_method_preview: preview }: StripeToken, { stripeCustomerId }: Payment): boolean {
  return Boolean(preview?.customer) && preview?.customer !== stripeCustomerId;
}
