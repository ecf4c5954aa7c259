import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { sign, verify } from '#lib/crypto/index.ts';
import { isId } from '#lib/id.ts';

const PURPOSE = 'order-link';
const VALID_FOR = 90 * DAY;

/** The address of an order for whoever holds it: signed, good for 90 days from `now`, needing no account. */
export const orderLink = (orderId: string, now: Date): string =>
  new URL(`/order/${sign(PURPOSE, orderId, later(now, VALID_FOR))}`, config().shopUrl).href;

/** Where the buyer of an order verifies that it is them: by the same key as the order's page. */
export const verifyLink = (orderId: string, now: Date): string => `${orderLink(orderId, now)}/verify`;

/** The order that the token of a link opens, or null when it is forged or past its time. */
export function readOrderLink(token: string, now: Date): string | null {
  const orderId = verify(PURPOSE, token, now);
  return orderId !== null && isId(orderId) ? orderId : null;
}
