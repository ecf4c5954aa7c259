import type { Asked } from '#app/_edge/answer.ts';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { type Actor, limit } from '#lib/access/index.ts';
import { type CartView, findCart, setCartLine, startCart } from '#lib/cart/index.ts';
import { showCart } from '#lib/checkout/index.ts';
import { cartToken, keepCart } from './cookie.ts';

const MOST_CHANGES_A_MINUTE = 120;

type Change = { raw: unknown; actor: Actor; now: Date; ip: string; cookies: Asked['cookies'] };

/**
 * Sets one line, {variantId, quantity}, of the cart that the cookie names, or starts a cart with it. What arrives
 * from outside has no type yet: the operation checks all of it, and refuses a cart that the browser names itself.
 */
export async function changeCart({ raw, actor, now, ip, cookies }: Change): Promise<CartView> {
  await limit('cart.change', ip, MOST_CHANGES_A_MINUTE, 60, now);
  const cartId = await findCart(cartToken(cookies));
  if (cartId) {
    await setCartLine(actor, { ...fieldsOf(raw, ['cartId']), cartId } as never, now);
    return showCart(cartId);
  }
  const { view, token } = await startCart(actor, raw as never, now);
  keepCart(cookies, token);
  return view;
}
