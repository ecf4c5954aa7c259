import { cookies } from 'next/headers';
import { cartToken, dropCart, keepCart } from '#app/api/cart/cookie.ts';
import { bringCartHome, claimGuestOrders } from '#lib/checkout/index.ts';
import { clock } from '#lib/clock.ts';
import { reportFault } from './answer.ts';

/**
 * What follows every sign-in that is complete: the browser's cart and the account's become one, and orders that were
 * placed as a guest with the proved e-mail come to the account. Whatever fails here, the person is signed in.
 */
export async function welcome(accountId: string): Promise<void> {
  const [jar, now] = [await cookies(), clock.now()];
  try {
    const before = cartToken(jar);
    const token = await bringCartHome({ token: before, accountId }, now);
    if (token) keepCart(jar, token);
    else if (before) dropCart(jar);
    await claimGuestOrders(accountId);
  } catch (error) {
    reportFault(error, 'welcome');
  }
}
