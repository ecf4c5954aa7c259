import { lt } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { CART_COOKIE_DAYS } from './model.ts';
import { cart } from './schema.ts';

/** Removes carts that nobody has touched for as long as their cookie lives; lines and quotes go with them. */
export async function forgetCarts(now: Date): Promise<void> {
  await db()
    .delete(cart)
    .where(lt(cart.changedAt, later(now, -CART_COOKIE_DAYS * DAY)));
}
