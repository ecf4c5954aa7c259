import type { Asked } from '#app/_edge/answer.ts';
import { CART_COOKIE, findCart, NoSuchCart } from '#lib/cart/index.ts';
import { BadInput } from '#lib/refusal.ts';

/** The cart of the cookie; a cart named by the body is refused with every other unknown field. Throws NoSuchCart. */
export async function cartOf({ cookies }: Pick<Asked, 'cookies'>): Promise<string> {
  const cartId = await findCart(cookies.get(CART_COOKIE)?.value ?? null);
  if (!cartId) throw new NoSuchCart();
  return cartId;
}

/** The fields of a JSON body. What the server adds itself (`ours`) may not come from the browser. Throws BadInput. */
export function fieldsOf(body: unknown, ours: readonly string[]): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadInput({}, 'Send a JSON object.');
  const foreign = Object.keys(body).filter(key => ours.includes(key) || key === '__proto__');
  if (foreign.length > 0) throw new BadInput({ form: `Unknown field: ${foreign[0]}.` });
  return body as Record<string, unknown>;
}
