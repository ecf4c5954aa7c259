import { desc, isNull } from 'drizzle-orm';
import { later, SECOND } from '#lib/clock.ts';
import { db, type Reader } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { checkoutClosure } from '../schema.ts';

/** Nobody can pay now, because what buyers would type into may not be ours. */
export class CheckoutClosed extends Refusal {
  constructor() {
    super(
      'checkout_closed',
      'The checkout is closed for the moment. Nothing was charged, and your cart is kept. Please come back a little later.',
      409,
    );
  }
}

/** Throws CheckoutClosed while the checkout is closed. Asks each time: this one decides about money. */
export async function requireOpenCheckout(reader: Reader): Promise<void> {
  if (await closed(reader)) throw new CheckoutClosed();
}

const BELIEVED_MS = SECOND;
let last: { at: number; open: Promise<boolean> } | undefined;

/** The same as an answer, for pages and prices: asked at most once a second by a process. */
export function checkoutOpen(): Promise<boolean> {
  const at = performance.now();
  if (!last || at - last.at > BELIEVED_MS) last = { at, open: closed(db()).then(is => !is) };
  return last.open;
}

/**
 * Whether it took payments all the time since then, for whoever saw pages meanwhile: one that was opened a moment before
 * may still have been shown as closed.
 */
export async function openSince(since: Date): Promise<boolean> {
  const [last] = await db()
    .select({ openedAt: checkoutClosure.openedAt })
    .from(checkoutClosure)
    .orderBy(desc(checkoutClosure.closedAt))
    .limit(1);
  return !last || (last.openedAt !== null && last.openedAt < later(since, -2 * BELIEVED_MS));
}

/** What this process itself just changed is not asked for again. */
export const forgetWhetherOpen = (): void => {
  last = undefined;
};

/** One look at an index that holds at most one row. */
async function closed(reader: Reader): Promise<boolean> {
  const [row] = await reader
    .select({ id: checkoutClosure.id })
    .from(checkoutClosure)
    .where(isNull(checkoutClosure.openedAt))
    .limit(1);
  return row !== undefined;
}
