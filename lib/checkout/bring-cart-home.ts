import {
  accountCart,
  findCart,
  giveCart,
  lockAccountCart,
  mergeCarts,
  newCartKey,
  ownerOfCart,
} from '#lib/cart/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { isUnderWay, ordersOfCart } from '#lib/orders/index.ts';

/**
 * Somebody signed in: the cart of their browser and the one of their account become one. Answers the token that the
 * browser's cookie should hold from now on; null when there is no cart. What the browser has open stays that cart, with
 * its quotes, and the account's lines come into it. A cart that is being paid for is left alone. Another account's
 * cart, from whoever used this browser before, is left to them.
 */
export async function bringCartHome(
  { token, accountId }: { token: string | null; accountId: string },
  now: Date,
): Promise<string | null> {
  return transaction(async tx => {
    await lockAccountCart(tx, accountId);
    const [here, home] = [await findCart(token, tx), await accountCart(tx, accountId)];
    const owner = here ? await ownerOfCart(tx, here) : null;
    if (here && owner === accountId) return token;
    if (!here || owner !== null) return home ? newCartKey(tx, home, now) : null;
    if (home) {
      if ((await isBeingPaid(tx, here)) || (await isBeingPaid(tx, home))) return token;
      await mergeCarts(tx, { from: home, into: here }, now);
    }
    return giveCart(tx, here, accountId);
  });
}

const isBeingPaid = async (tx: Tx, cartId: string): Promise<boolean> =>
  (await ordersOfCart(tx, cartId)).some(order => isUnderWay(order.status));
