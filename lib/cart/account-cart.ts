import { eq, sql } from 'drizzle-orm';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { newCart } from './open-cart.ts';
import { cart, cartKey } from './schema.ts';

/** Whoever brings a cart to an account waits for whoever else does. Held until `tx` ends. */
export async function lockAccountCart(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cart of ${accountId}`}, 0))`);
}

/** The one cart of an account, or null. */
export async function accountCart(reader: Reader, accountId: string): Promise<string | null> {
  const [found] = await reader.select({ id: cart.id }).from(cart).where(eq(cart.accountId, accountId));
  return found?.id ?? null;
}

/** Whose a cart is; null for a guest's, and for one that is gone. */
export async function ownerOfCart(reader: Reader, cartId: string): Promise<string | null> {
  const [found] = await reader.select({ accountId: cart.accountId }).from(cart).where(eq(cart.id, cartId));
  return found?.accountId ?? null;
}

/** One more token that opens a cart, for one more browser. */
export async function newCartKey(tx: Tx, cartId: string, now: Date): Promise<string> {
  const token = newToken();
  await tx.insert(cartKey).values({ tokenHash: sha256(token), cartId, createdAt: now });
  return token;
}

/**
 * Makes a guest's cart the account's. Its token changes: whoever knew the old one, or put it into this browser, never
 * sees what is in the account.
 */
export async function giveCart(tx: Tx, cartId: string, accountId: string): Promise<string> {
  const token = newToken();
  await tx
    .update(cart)
    .set({ accountId, tokenHash: sha256(token) })
    .where(eq(cart.id, cartId));
  return token;
}

/** The cart that somebody who is signed in puts the first print into: theirs from another device, or a new one. */
export async function openAccountCart(tx: Tx, accountId: string, now: Date) {
  await lockAccountCart(tx, accountId);
  const cartId = await accountCart(tx, accountId);
  return cartId ? { cartId, token: await newCartKey(tx, cartId, now) } : newCart(tx, now, accountId);
}
