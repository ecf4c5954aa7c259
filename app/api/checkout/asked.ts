import type { Asked } from '#app/_edge/answer.ts';
import { accountIdOf } from '#lib/access/index.ts';
import { cartCookie, findCart, NoSuchCart } from '#lib/cart/index.ts';

/** The cart of the cookie; a cart named by the body is refused with every other unknown field. Throws NoSuchCart. */
export async function cartOf({ cookies }: Pick<Asked, 'cookies'>): Promise<string> {
  const cartId = await findCart(cookies.get(cartCookie())?.value ?? null);
  if (!cartId) throw new NoSuchCart();
  return cartId;
}

type Asker = { ip: string; cartToken: string; accountId: string | null };
type Count = (asker: Asker, now: Date) => Promise<void>;

/** The cart of the cookie, while the request is counted by `count`. Throws NoSuchCart and TooManyRequests. */
export async function countedCartOf(
  asked: Pick<Asked, 'cookies' | 'ip' | 'now' | 'actor'>,
  count: Count,
): Promise<string> {
  const { ip, now, cookies, actor } = asked;
  const cartToken = cookies.get(cartCookie())?.value ?? ip;
  const [cartId] = await Promise.all([cartOf(asked), count({ ip, cartToken, accountId: accountIdOf(actor) }, now)]);
  return cartId;
}
