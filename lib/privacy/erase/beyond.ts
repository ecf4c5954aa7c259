import { type AtStripe, customerToErase, eraseCustomer, erasePayment } from '#lib/payments/index.ts';
import type { Identifiers, Place } from '../verify/model.ts';
import { placesOutside } from '../verify/places-outside.ts';

/** What of an erasure lies beyond our database. */
export type Beyond = {
  /** The customer at Stripe that an account has, or null; `away` when nobody can say now. */
  customerOf(accountId: string): Promise<string | null | 'away'>;
  /** Asks Stripe to erase something; an answer of null is to be asked for again. */
  erase(kind: AtStripe['kind'], objectId: string): Promise<AtStripe[]>;
  /** Where to look for what is left of somebody; null when that cannot be said now. */
  places(identifiers: Identifiers): Promise<Place[] | null>;
};

/** How an erasure is carried out; `again`: it was once, so that nothing is waited for that a backup says. */
export type How = { beyond: Beyond; again: boolean };

/** Stripe, the logs and the files of the record. Reaches the network. */
export const REACHED: Beyond = {
  customerOf: customerToErase,
  erase: async (kind, objectId) => (kind === 'payment' ? [await erasePayment(objectId)] : eraseCustomer(objectId)),
  places: placesOutside,
};

/** In a database that was made to try a backup nothing is asked: it was, when they were erased, and this copy goes again. */
export const LEFT_ALONE: Beyond = {
  customerOf: async () => null,
  erase: async (kind, objectId) => [{ kind, objectId, answer: 'not asked in a trial' }],
  places: async () => [{ where: 'Stripe, the logs and the files', unseen: 'a trial looks at its database alone' }],
};

export const USUALLY: How = { beyond: REACHED, again: false };
