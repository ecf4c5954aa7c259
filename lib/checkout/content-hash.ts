import { sha256 } from '#lib/crypto/index.ts';
import type { QuoteRow } from './quotes.ts';

type Agreed = Pick<
  QuoteRow,
  'cartId' | 'email' | 'shipTo' | 'shippingMethod' | 'currency' | 'lines' | 'shippingMinor' | 'taxMinor' | 'totalMinor'
>;

/** A hash of all that the buyer agrees to by pressing pay. Two presses with the same hash mean the same order. */
export function contentHash(agreed: Agreed): string {
  const lines = agreed.lines
    .map(({ variantId, quantity, unitMinor }) => [variantId, quantity, unitMinor] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { name, line1, line2, city, region, postalCode, country, phone } = agreed.shipTo ?? {};
  const address = [name, line1, line2, city, region, postalCode, country, phone];
  const sums = [agreed.shippingMinor, agreed.taxMinor, agreed.totalMinor, agreed.currency];
  return sha256(JSON.stringify([agreed.cartId, agreed.email, address, agreed.shippingMethod, lines, sums]));
}
