import type { Reader } from '#lib/db/index.ts';
import { isNumberOfGuest, ordersOfGuest, postcodesOf } from '#lib/orders/index.ts';
import { paidByCard } from '#lib/payments/index.ts';

/** What somebody names besides the link of their mail. Empty what they did not. */
export type Fact = { number: string; last4: string; postcode: string };

/**
 * By what a fact is one of an order that was placed with this address and without an account; null when it is none. Both
 * ways are looked up, whatever was named: the answer takes as long.
 */
export async function factOf(
  reader: Reader,
  email: string,
  { number, last4, postcode }: Fact,
): Promise<'number' | 'card' | null> {
  const isNumber = await isNumberOfGuest(reader, email, number);
  const orders = await paidByCard(reader, ordersOfGuest(email), last4);
  const postcodes = (await postcodesOf(reader, orders)).map(plain);
  if (isNumber) return 'number';
  return postcode !== '' && postcodes.includes(plain(postcode)) ? 'card' : null;
}

/** `1016 gv` and `1016GV` are one postcode. */
const plain = (postcode: string): string => postcode.replaceAll(/[\s-]/g, '').toUpperCase();
