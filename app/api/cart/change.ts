import { z } from 'zod';
import type { Asked } from '#app/_edge/answer.ts';
import { type Actor, limit, parse } from '#lib/access/index.ts';
import { type CartView, openCart, setCartLine } from '#lib/cart/index.ts';
import { cartToken, keepCart } from './cookie.ts';

const wanted = z.strictObject({ variantId: z.unknown(), quantity: z.unknown() });
const MOST_CHANGES_A_MINUTE = 120;

type Change = { raw: unknown; actor: Actor; now: Date; ip: string; cookies: Asked['cookies'] };

/** Sets one line of the cart that the cookie names, opening a cart first when there is none. */
export async function changeCart({ raw, actor, now, ip, cookies }: Change): Promise<CartView> {
  const line = parse(wanted, raw);
  await limit('cart.change', ip, MOST_CHANGES_A_MINUTE, 60, now);
  const { cartId, token, isNew } = await openCart(cartToken(cookies), now);
  // The operation checks both; what arrives from outside has no type yet.
  const view = await setCartLine(actor, { cartId, ...(line as { variantId: string; quantity: number }) }, now);
  if (isNew) keepCart(cookies, token);
  return view;
}
