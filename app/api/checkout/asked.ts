import type { Asked } from '#app/_edge/answer.ts';
import { CART_COOKIE, findCart, NoSuchCart } from '#lib/cart/index.ts';

/** The cart of the cookie; a cart named by the body is refused with every other unknown field. Throws NoSuchCart. */
export async function cartOf({ cookies }: Pick<Asked, 'cookies'>): Promise<string> {
  const cartId = await findCart(cookies.get(CART_COOKIE)?.value ?? null);
  if (!cartId) throw new NoSuchCart();
  return cartId;
}
