import { eq } from 'drizzle-orm';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { cart } from './schema.ts';

/** The cart of a token, or null when there is none; makes nothing. */
export async function findCart(token: string | null): Promise<string | null> {
  if (!token || !TOKEN.test(token)) return null;
  const [found] = await db()
    .select({ id: cart.id })
    .from(cart)
    .where(eq(cart.tokenHash, sha256(token)));
  return found?.id ?? null;
}

/**
 * The cart of `token`, or a new one with a new token when that is missing, malformed or forgotten. The caller
 * puts `token` into the cookie whenever `isNew`.
 */
export async function openCart(
  token: string | null,
  now: Date,
): Promise<{ cartId: string; token: string; isNew: boolean }> {
  const known = await findCart(token);
  if (known && token) return { cartId: known, token, isNew: false };
  const fresh = newToken();
  const cartId = newId<'cart'>(now.getTime());
  await db()
    .insert(cart)
    .values({ id: cartId, tokenHash: sha256(fresh), createdAt: now, changedAt: now });
  return { cartId, token: fresh, isNew: true };
}

const TOKEN = /^[\w-]{20,100}$/;
