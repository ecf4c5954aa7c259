import { cookies } from 'next/headers';
import { z } from 'zod';
import { answerForm } from '#app/_edge/answer-form.ts';
import { parse } from '#lib/access/index.ts';
import { findCart, viewCart } from '#lib/cart/index.ts';
import { getPrint } from '#lib/catalog/index.ts';
import { changeCart } from './change.ts';
import { cartToken } from './cookie.ts';

const short = z.string().max(60);
const fields = z.union([
  z.strictObject({
    variantId: z.uuid(),
    quantity: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  }),
  z.strictObject({ slug: short, size: short, frame: short }),
]);

/**
 * The cart for browsers without script: a plain form, answered by the cart's page. It either sets a line's quantity
 * or adds one piece of a print by size and frame. What went wrong is told on that page by its code.
 */
export const changeCartByForm = answerForm('/cart', async ({ fields: sent, actor, now, ip }) => {
  const input = parse(fields, sent);
  const jar = await cookies();
  const raw = 'slug' in input ? await onePieceMore(input, cartToken(jar)) : input;
  if (raw === null) return '/cart?problem=not_for_sale';
  await changeCart({ raw, actor, now, ip, cookies: jar });
  return '/cart';
});

async function onePieceMore(choice: { slug: string; size: string; frame: string }, token: string | null) {
  const print = await getPrint(choice.slug);
  const variant = print?.variants.find(it => it.size.code === choice.size && it.frame === choice.frame);
  if (!variant) return null;
  const { lines } = await viewCart(await findCart(token));
  const there = lines.find(line => line.variantId === variant.id)?.quantity ?? 0;
  return { variantId: variant.id, quantity: there + 1 };
}
