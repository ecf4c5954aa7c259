import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findForSale } from '#lib/catalog/index.ts';
import { stock } from '#lib/catalog/schema.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { adasLines, now, place, times } from './ada-orders.fixture.ts';
import { closeOrder, markInReview, markPaid, type OrderLine, reserveAgain, SoldOut, viewOrder } from './index.ts';
import { inventoryReservation, orderTransition, salesOrderItem } from './schema.ts';

let unframed: OrderLine;
let oak: OrderLine;

beforeEach(async () => {
  ({ unframed, oak } = await adasLines());
  await db().update(stock).set({ onHand: 10, reserved: 0 }).where(eq(stock.variantId, oak.variantId));
  await db().update(stock).set({ onHand: 30, reserved: 0 }).where(eq(stock.variantId, unframed.variantId));
});
afterAll(closeDatabase);

const available = async (line: OrderLine) => (await findForSale(db(), [line.variantId]))[0]?.available;
const statusOf = async (orderId: string) => (await viewOrder(orderId)).status;
const pay = (orderId: string) => transaction(tx => markPaid(tx, orderId, 'test', now));
const close = (orderId: string) => transaction(tx => closeOrder(tx, orderId, 'canceled', 'test', now));
const parallel = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));
const historyOf = async (orderId: string) => {
  const rows = await db()
    .select()
    .from(orderTransition)
    .where(eq(orderTransition.orderId, orderId))
    .orderBy(asc(orderTransition.seq));
  return rows.map(row => row.to);
};
const mailsAbout = async (orderId: string) => {
  const rows = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(sql`${mailMessage.dedupeKey} like ${`%${orderId}`}`);
  return rows.map(row => row.template);
};

describe('placing', () => {
  test('writes the sums from the lines, a number, and reserves the stock', async () => {
    const orderId = await place([times(oak, 2), unframed]);
    const view = await viewOrder(orderId);
    expect(view).toMatchObject({ status: 'pending_payment', subtotalMinor: 55_500, totalMinor: 56_195 });
    expect(view.number).toMatch(/^CP-2026-\d{6,}$/);
    expect(await available(oak)).toBe(8);
    expect(await historyOf(orderId)).toEqual(['pending_payment']);
  });

  test('more than is left is refused naming the print, and nothing is written or reserved', async () => {
    const orders = await db().$count(salesOrderItem);
    const refused = await place([unframed, times(oak, 11)]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SoldOut);
    expect(refused).toMatchObject({ status: 409, fields: { [oak.variantId]: 'Only 10 of “Tide Table” left.' } });
    expect(await available(unframed)).toBe(30);
    expect(await db().$count(salesOrderItem)).toBe(orders);
  });

  test('one cart has one order under way', async () => {
    const cartId = newId();
    await place([oak], { cartId });
    await expect(place([oak], { cartId })).rejects.toThrow();
  });
});

describe('paying', () => {
  test('twenty times at once sells once, gives edition numbers and queues one receipt', async () => {
    const orderId = await place([times(oak, 2)]);
    const answers = await parallel(20, () => pay(orderId));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const view = await viewOrder(orderId);
    expect(view.lines[0]?.editionNumbers).toHaveLength(2);
    expect(await db().select().from(stock).where(eq(stock.variantId, oak.variantId))).toMatchObject([
      { onHand: 8, reserved: 0 },
    ]);
    expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
    expect(await historyOf(orderId)).toEqual(['pending_payment', 'paid']);
  });

  test('after it is closed changes nothing', async () => {
    const orderId = await place([oak]);
    await close(orderId);
    expect(await pay(orderId)).toBe(false);
    expect(await statusOf(orderId)).toBe('canceled');
  });
});

describe('a review', () => {
  test('keeps the stock until its deadline, tells the buyer once, and may still end paid', async () => {
    const orderId = await place([oak]);
    const deadline = new Date('2026-11-30T10:00:00Z');
    const hold = () => transaction(tx => markInReview(tx, orderId, deadline, now));
    expect([await hold(), await hold()]).toEqual([true, false]);
    const [kept] = await db().select().from(inventoryReservation).where(eq(inventoryReservation.orderId, orderId));
    expect(kept?.expiresAt).toEqual(deadline);
    expect(await pay(orderId)).toBe(true);
    expect(await hold()).toBe(false);
    expect(await mailsAbout(orderId)).toEqual(['orders.in-review', 'orders.receipt']);
  });

  test('that ends in a refusal is told by mail; an order that was never paid for is closed without one', async () => {
    const [reviewed, left] = [await place([oak]), await place([oak])];
    await transaction(tx => markInReview(tx, reviewed, now, now));
    await close(reviewed);
    await close(left);
    expect(await mailsAbout(reviewed)).toEqual(['orders.in-review', 'orders.not-accepted']);
    expect(await mailsAbout(left)).toEqual([]);
  });
});

describe('closing', () => {
  test('twenty times at once gives the stock back once', async () => {
    await place([times(oak, 3)]);
    const orderId = await place([times(oak, 2), unframed]);
    const answers = await parallel(20, () => close(orderId));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await available(oak)).toBe(7);
    expect(await available(unframed)).toBe(30);
  });

  test('and paying at once leave one of the two, and the stock agrees with it', async () => {
    const orderId = await place([times(oak, 2)]);
    const [paid, closed] = await Promise.all([pay(orderId), close(orderId)]);
    expect([paid, closed].filter(Boolean)).toHaveLength(1);
    expect(await statusOf(orderId)).toBe(paid ? 'paid' : 'canceled');
    expect(await available(oak)).toBe(paid ? 8 : 10);
  });
});

describe('late money', () => {
  test('opens the order again while its stock can be had', async () => {
    const orderId = await place([oak]);
    await close(orderId);
    expect(await transaction(tx => reserveAgain(tx, orderId, now))).toBe(true);
    expect(await available(oak)).toBe(9);
    expect(await pay(orderId)).toBe(true);
  });

  test('changes nothing when the stock is gone, or the cart was ordered again', async () => {
    const cartId = newId();
    const orderId = await place([unframed, oak], { cartId });
    await close(orderId);
    const others = await place([times(oak, 10)]);
    expect(await transaction(tx => reserveAgain(tx, orderId, now))).toBe(false);
    expect(await available(unframed)).toBe(30);
    await close(others);
    // It was pressed earlier, and had waited longer for the cart.
    await place([oak], { cartId, now: new Date(now.getTime() - 1) });
    expect(await transaction(tx => reserveAgain(tx, orderId, now))).toBe(false);
    expect(await statusOf(orderId)).toBe('canceled');
  });
});
