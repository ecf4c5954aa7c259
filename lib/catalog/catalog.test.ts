import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, db, sqlClient, transaction } from '#lib/db/index.ts';
import {
  CATALOG_TAG,
  findForSale,
  getArtist,
  getPrint,
  newestPrints,
  refreshPages,
  seedCatalog,
  suggest,
} from './index.ts';
import { stock } from './schema.ts';
import { twoPrints } from './two-prints.fixture.ts';

beforeAll(() => transaction(tx => seedCatalog(tx, twoPrints)));
afterAll(closeDatabase);

describe('the catalog', () => {
  test('seeding twice changes texts but not stock', async () => {
    await db().update(stock).set({ reserved: 0 });
    await transaction(tx => seedCatalog(tx, twoPrints));
    const prints = await newestPrints(10);
    expect(prints.map(({ slug, left }) => [slug, left])).toEqual([
      ['tide-table', 40],
      ['ember', 0],
    ]);
  });

  test('a print tells every size and frame with its price and what is left', async () => {
    const print = await getPrint('tide-table');
    expect(print?.variants.map(({ sku, frame, priceMinor, available }) => [sku, frame, priceMinor, available])).toEqual(
      [
        ['TID-4050-U', 'unframed', 12_500, 30],
        ['TID-4050-O', 'oak', 21_500, 10],
      ],
    );
    expect(print?.images.map(({ view, base, widths }) => [view, base, widths])).toEqual([
      ['front', '/prints/tide-table-front', [400, 800]],
      ['detail', '/prints/tide-table-detail', [400, 800]],
      ['room', '/prints/tide-table-room', [400, 800]],
    ]);
    expect(await getPrint('no-such-print')).toBeNull();
    expect(await getArtist('noor-abelsen')).toMatchObject({ name: 'Noor Abelsen', style: 'Riso' });
  });

  test('a variant for sale is named as a buyer would', async () => {
    const oak = (await getPrint('tide-table'))?.variants[1]?.id ?? '';
    expect(await findForSale(db(), [oak])).toMatchObject([
      { title: 'Tide Table', artist: 'Tomás Quill', choice: '40 × 50 cm, oak frame', available: 10, editionSize: 50 },
    ]);
    expect(await findForSale(db(), [])).toEqual([]);
  });

  test('suggestions name prints, artists and collections, and wait for the second letter', async () => {
    expect(await suggest('t')).toEqual([]);
    expect(await suggest('tid')).toContainEqual({
      kind: 'print',
      label: 'Tide Table',
      detail: 'Tomás Quill',
      href: '/prints/tide-table',
    });
    expect((await suggest('tomas'))[0]).toMatchObject({ kind: 'artist', href: '/artists/tomas-quill' });
    expect(await suggest('night gard')).toContainEqual(
      expect.objectContaining({ kind: 'collection', href: '/collections/night-garden' }),
    );
  });

  test('a change of stock is told to every web process when it is committed, and not before', async () => {
    const heard: string[] = [];
    const { unlisten } = await sqlClient().listen('page_cache', payload => heard.push(payload));
    const undone = transaction(async tx => {
      await refreshPages(tx, []);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await transaction(tx => refreshPages(tx, []));
    await expect.poll(() => heard).toEqual([CATALOG_TAG]);
    await unlisten();
  });
});
