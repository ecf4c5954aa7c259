import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { findForSale, getPrint, returnStock, seedCatalog, sellStock, takeStock } from './index.ts';
import { stock } from './schema.ts';
import { twoPrints } from './two-prints.fixture.ts';

let oak = '';

beforeEach(async () => {
  await transaction(tx => seedCatalog(tx, twoPrints));
  oak = (await getPrint('tide-table'))?.variants.find(it => it.frame === 'oak')?.id ?? '';
  await db().update(stock).set({ onHand: 10, reserved: 0 }).where(eq(stock.variantId, oak));
});
afterAll(closeDatabase);

describe('stock', () => {
  test('a hundred buyers at once of the last ten pieces: exactly ten get one', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => transaction(tx => takeStock(tx, oak, 1))));
    expect(answers.filter(Boolean)).toHaveLength(10);
    expect(await available()).toBe(0);
  });

  test('more than is left is promised to nobody, not even in part', async () => {
    expect(await transaction(tx => takeStock(tx, oak, 11))).toBe(false);
    expect(await available()).toBe(10);
  });

  test('what is returned can be bought again', async () => {
    await transaction(tx => takeStock(tx, oak, 4));
    expect(await available()).toBe(6);
    await transaction(tx => returnStock(tx, oak, 4));
    expect(await available()).toBe(10);
  });

  test('Postgres refuses to return more than was promised', async () => {
    await expect(transaction(tx => returnStock(tx, oak, 1))).rejects.toThrow();
    expect(await available()).toBe(10);
  });

  test('sales at the same moment give out each edition number once', async () => {
    const sold = (await getPrint('tide-table'))?.editionSize ?? 0;
    const numbers = await Promise.all(
      Array.from({ length: 5 }, () =>
        transaction(async tx => {
          await takeStock(tx, oak, 2);
          return sellStock(tx, oak, 2);
        }),
      ),
    );
    const given = numbers.flat().sort((a, b) => a - b);
    expect(given).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(Math.max(...given)).toBeLessThanOrEqual(sold);
    expect(await available()).toBe(0);
  });
});

async function available(): Promise<number | undefined> {
  return (await findForSale(db(), [oak]))[0]?.available;
}
