import { lt } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { CART_COOKIE_DAYS } from './model.ts';
import { cart, cartKey } from './schema.ts';

/** Removes carts that nobody has touched for as long as their cookie lives, and keys of that age; lines and quotes go with them. */
export async function forgetCarts(now: Date): Promise<void> {
  const longAgo = later(now, -CART_COOKIE_DAYS * DAY);
  await db().delete(cart).where(lt(cart.changedAt, longAgo));
  await db().delete(cartKey).where(lt(cartKey.createdAt, longAgo));
}
