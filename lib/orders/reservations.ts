import { and, asc, eq, isNull } from 'drizzle-orm';
import { findForSale, returnStock, takeStock } from '#lib/catalog/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { OrderLine } from './model.ts';
import { inventoryReservation } from './schema.ts';
import { type ShortLine, SoldOut } from './sold-out.ts';

type Wanted = Pick<OrderLine, 'variantId' | 'sku' | 'title' | 'quantity'>;

/** Everybody locks stock in this order, so that two buyers of the same two prints cannot block each other. */
export const inLockOrder = <T extends { variantId: string }>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));

/** Promises stock to a new order until `expiresAt`. Throws SoldOut naming every line that is short. */
export async function reserve(tx: Tx, orderId: string, lines: readonly Wanted[], expiresAt: Date): Promise<void> {
  await takeAll(tx, lines);
  const rows = lines.map(({ variantId, quantity }) => ({ id: newId(), orderId, variantId, quantity, expiresAt }));
  await tx.insert(inventoryReservation).values(rows);
}

/** Takes every line from the shelf or throws SoldOut; the caller's transaction then takes none. */
export async function takeAll(tx: Tx, lines: readonly Wanted[]): Promise<void> {
  const short: Wanted[] = [];
  for (const line of inLockOrder(lines)) {
    if (!(await takeStock(tx, line.variantId, line.quantity))) short.push(line);
  }
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

const live = (orderId: string) =>
  and(
    eq(inventoryReservation.orderId, orderId),
    isNull(inventoryReservation.releasedAt),
    isNull(inventoryReservation.committedAt),
  );

/** Keeps what an order has reserved until `expiresAt`. */
export async function extendReservations(tx: Tx, orderId: string, expiresAt: Date): Promise<void> {
  await tx.update(inventoryReservation).set({ expiresAt }).where(live(orderId));
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
  const sold = await tx.update(inventoryReservation).set({ committedAt: now }).where(live(orderId)).returning();
  return inLockOrder(sold);
}

/** What an order once held, in lock order, whatever became of it. */
export const reservationsOf = (tx: Tx, orderId: string) =>
  tx
    .select()
    .from(inventoryReservation)
    .where(eq(inventoryReservation.orderId, orderId))
    .orderBy(asc(inventoryReservation.variantId));
