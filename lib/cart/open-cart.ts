import { eq } from 'drizzle-orm';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
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

/** A new, empty cart and its token, which only the cookie will know. */
export async function newCart(tx: Tx, now: Date): Promise<{ cartId: string; token: string }> {
  const token = newToken();
  const cartId = newId<'cart'>(now.getTime());
  await tx.insert(cart).values({ id: cartId, tokenHash: sha256(token), createdAt: now, changedAt: now });
  return { cartId, token };
}

const TOKEN = /^[\w-]{20,100}$/;
