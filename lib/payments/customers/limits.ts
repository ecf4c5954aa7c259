import { type Actor, limit } from '#lib/access/index.ts';

/**
 * How often one account may have Stripe asked about its cards, in ten minutes. An honest person opens the checkout or
 * the list a few times; whoever tries stolen cards through them gets no further than at the pay button. Counted where
 * Stripe is asked, so that a new page cannot forget it. Signing in, which all of it needs, is limited by address.
 */
const TEN_MINUTES = 600;
const MOST = { session: 30, list: 60, remove: 20 };

/** Counts one question to Stripe. Throws TooManyRequests. */
export const limitCards = (what: keyof typeof MOST, { id }: Actor, now: Date): Promise<void> =>
  limit(`cards.${what}`, id, MOST[what], TEN_MINUTES, now);
