import { type SQL, sql } from 'drizzle-orm';

/**
 * A cart and what is in it, as pieces of a statement of the caller's own that writes down what it found. `stamp` is
 * another one after every change of the cart's row; `claimCart` changes it, and finds nothing when somebody was faster:
 * so whoever reads first and writes later needs no lock in between.
 */
export const cartContent = (cartId: SQL): SQL => sql`(
  select c.id, c.version, c.xmin::text as stamp, coalesce((
    select json_agg(json_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.variant_id)
    from cart_line l where l.cart_id = c.id), '[]') as lines
  from cart c where c.id = ${cartId})`;

export const variantsInCart = (cartId: SQL): SQL =>
  sql`select l.variant_id from cart_line l where l.cart_id = ${cartId}`;

export const claimCart = (cartId: SQL, stamp: SQL): SQL =>
  sql`update cart set version = version where id = ${cartId} and xmin::text = ${stamp} returning id`;
