import { cookies } from 'next/headers';
import { z } from 'zod';
import { actorOf } from '#app/_edge/actor.ts';
import { reportFault } from '#app/_edge/answer.ts';
import { clientAddress } from '#app/_edge/client-address.ts';
import { requireOwnOrigin } from '#app/_edge/guard.ts';
import { parse } from '#lib/access/index.ts';
import { findCart, viewCart } from '#lib/cart/index.ts';
import { getPrint } from '#lib/catalog/index.ts';
import { clock } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
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
const LARGEST_FORM = 4096;

/**
 * The cart for browsers without script: a plain form, answered by the cart's page. It either sets a line's quantity
 * or adds one piece of a print by size and frame. What went wrong is told on that page by its code.
 */
export async function changeCartByForm(request: Request): Promise<Response> {
  try {
    requireOwnOrigin(request.headers);
    const input = parse(fields, await readForm(request));
    const [now, jar] = [clock.now(), await cookies()];
    const raw = 'slug' in input ? await onePieceMore(input, cartToken(jar)) : input;
    if (raw === null) return to('/cart?problem=not_for_sale');
    await changeCart({ raw, actor: await actorOf(now), now, ip: clientAddress(request.headers), cookies: jar });
    return to('/cart');
  } catch (error) {
    if (error instanceof Refusal) return to(`/cart?problem=${error.code}`);
    reportFault(error, '/api/cart');
    return to('/cart?problem=fault');
  }
}

async function readForm(request: Request): Promise<unknown> {
  const text = await request.text();
  return text.length > LARGEST_FORM ? {} : Object.fromEntries(new URLSearchParams(text));
}

async function onePieceMore(choice: { slug: string; size: string; frame: string }, token: string | null) {
  const print = await getPrint(choice.slug);
  const variant = print?.variants.find(it => it.size.code === choice.size && it.frame === choice.frame);
  if (!variant) return null;
  const { lines } = await viewCart(await findCart(token));
  const there = lines.find(line => line.variantId === variant.id)?.quantity ?? 0;
  return { variantId: variant.id, quantity: there + 1 };
}

const to = (path: string) =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
