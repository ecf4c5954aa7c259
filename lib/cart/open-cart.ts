import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import { db, type Reader, statement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { cart, cartKey } from './schema.ts';

/** The cart of a token, its own or a key to it; null when there is none. Makes nothing. */
export async function findCart(token: string | null, reader: Reader = db()): Promise<string | null> {
  if (!token || !TOKEN.test(token)) return null;
  const [found] = await opened(reader, { hash: sha256(token) });
  return found?.id ?? null;
}

const opened = statement(on => {
  const hash = sql.placeholder('hash');
  return unionAll(
    on.select({ id: cart.id }).from(cart).where(eq(cart.tokenHash, hash)),
    on.select({ id: cartKey.cartId }).from(cartKey).where(eq(cartKey.tokenHash, hash)),
  );
});

/** A new, empty cart and its token, which only the cookie will know. */
export async function newCart(
  tx: Tx,
  now: Date,
  accountId: string | null = null,
): Promise<{ cartId: string; token: string }> {
  const token = newToken();
  const cartId = newId<'cart'>(now.getTime());
  await tx.insert(cart).values({ id: cartId, tokenHash: sha256(token), accountId, createdAt: now, changedAt: now });
  return { cartId, token };
}

const TOKEN = /^[\w-]{20,100}$/;
