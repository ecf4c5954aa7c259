import { and, asc, eq, isNull, type Placeholder, sql } from 'drizzle-orm';
import { findForSale, returnStock, takeStock } from '#lib/catalog/index.ts';
import { slot, statement, type Tx } from '#lib/db/index.ts';
import type { OrderLine } from './model.ts';
import { inventoryReservation } from './schema.ts';
import { type ShortLine, SoldOut } from './sold-out.ts';

type Wanted = Pick<OrderLine, 'variantId' | 'sku' | 'title' | 'quantity'>;

/** Everybody locks stock in this order, so that two buyers of the same two prints cannot block each other. */
export const inLockOrder = <T extends { variantId: string }>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));

/** Takes every line from the shelf or throws SoldOut; the caller's transaction then takes none. */
export async function takeAll(tx: Tx, lines: readonly Wanted[]): Promise<void> {
  const inOrder = inLockOrder(lines);
  // Sent together, in this order; a transaction runs one after the other.
  const taken = await Promise.all(inOrder.map(line => takeStock(tx, line.variantId, line.quantity)));
  const short = inOrder.filter((_, n) => !taken[n]);
  if (short.length > 0) throw new SoldOut(await whatIsLeft(tx, short));
}

async function whatIsLeft(tx: Tx, short: readonly Wanted[]): Promise<ShortLine[]> {
  const known = await findForSale(
    tx,
    short.map(line => line.variantId),
  );
  return short.map(({ variantId, sku, title, quantity }) => {
    const available = known.find(found => found.variantId === variantId)?.available ?? 0;
    return { variantId, sku, title, wanted: quantity, available: Math.max(0, Math.min(available, quantity - 1)) };
  });
}

const live = (orderId: string | Placeholder) =>
  and(
    eq(inventoryReservation.orderId, orderId),
    isNull(inventoryReservation.releasedAt),
    isNull(inventoryReservation.committedAt),
  );

/** Keeps what an order has reserved until `expiresAt`. */
export async function extendReservations(tx: Tx, orderId: string, expiresAt: Date): Promise<void> {
  await tx.update(inventoryReservation).set({ expiresAt }).where(live(orderId));
}

/** Until when what an order has reserved is kept; null when it holds nothing any more. */
export async function keptUntil(tx: Tx, orderId: string): Promise<Date | null> {
  const { expiresAt } = inventoryReservation;
  const [first] = await tx
    .select({ expiresAt })
    .from(inventoryReservation)
    .where(live(orderId))
    .orderBy(expiresAt)
    .limit(1);
  return first?.expiresAt ?? null;
}

/**
 * Gives back what an order still holds, and answers the variants. The conditional update makes a second call find
 * nothing to give back.
 */
export async function release(tx: Tx, orderId: string, now: Date): Promise<string[]> {
  const given = await tx.update(inventoryReservation).set({ releasedAt: now }).where(live(orderId)).returning();
  for (const { variantId, quantity } of inLockOrder(given)) await returnStock(tx, variantId, quantity);
  return given.map(({ variantId }) => variantId);
}

/** Marks what an order holds as sold; the caller takes it off the shelf. In lock order; empty the second time. */
export async function commit(tx: Tx, orderId: string, now: Date): Promise<{ variantId: string; quantity: number }[]> {
  return inLockOrder(await committed(tx, { orderId, committedAt: now }));
}

const { committedAt, variantId, quantity } = inventoryReservation;
const committed = statement(on =>
  on
    .update(inventoryReservation)
    .set({ committedAt: slot(committedAt, 'committedAt') })
    .where(live(sql.placeholder('orderId')))
    .returning({ variantId, quantity }),
);

/** What an order once held, in lock order, whatever became of it. */
export const reservationsOf = (tx: Tx, orderId: string) =>
  tx
    .select()
    .from(inventoryReservation)
    .where(eq(inventoryReservation.orderId, orderId))
    .orderBy(asc(inventoryReservation.variantId));
