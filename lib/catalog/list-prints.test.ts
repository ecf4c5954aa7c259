import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import {
  facetRows,
  getPrint,
  listPrints,
  newestOfEach,
  newestPrints,
  newestSlugs,
  PAGE_SIZE,
  PRICE_BANDS,
  readFilter,
  refreshPages,
  seedCatalog,
} from './index.ts';
import { stock } from './schema.ts';
import { MOST_FOUND } from './search.ts';
import type { SeedPrint } from './seed.ts';
import { twoPrints } from './two-prints.fixture.ts';

/** Tide Table, Ember, and thirty sheets at €10, €20, … in oak: more than a page. */
const sheets = Array.from({ length: 30 }, (_, n): SeedPrint => {
  const [tide] = twoPrints.prints;
  if (!tide?.variants[1]) throw new Error('the fixture has changed');
  const at = String(n + 1).padStart(2, '0');
  const only = { ...tide.variants[1], sku: `SHEET-${at}`, price: (n + 1) * 1000, stock: 5 };
  const releasedAt = `2023-01-${at}T09:00:00Z`;
  return { ...tide, slug: `sheet-${at}`, title: `Sheet ${at}`, releasedAt, tags: ['paper'], variants: [only] };
});

beforeAll(() => transaction(tx => seedCatalog(tx, { ...twoPrints, prints: [...twoPrints.prints, ...sheets] })));
afterAll(closeDatabase);

async function list(query: string) {
  const filter = readFilter(new URLSearchParams(query));
  const page = await listPrints(filter, await facetRows());
  return { ...page, slugs: page.cards.map(card => card.slug) };
}

describe('the list of prints', () => {
  test('comes in pages, newest first, and a page past the end is the last', async () => {
    const first = await list('');
    expect(first).toMatchObject({ total: 32, more: false, page: 1, pages: 2 });
    expect(first.slugs.slice(0, 3)).toEqual(['tide-table', 'ember', 'sheet-30']);
    expect(first.slugs).toHaveLength(PAGE_SIZE);
    const last = await list('page=99');
    expect(last.page).toBe(2);
    expect([...first.slugs, ...last.slugs].sort()).toEqual((await newestSlugs(100)).sort());
  });

  test('is sorted by price both ways and by what is left, sold out last', async () => {
    expect((await list('sort=price-up')).slugs.slice(0, 2)).toEqual(['sheet-01', 'sheet-02']);
    expect((await list('sort=price-down')).slugs[0]).toBe('sheet-30');
    const few = await list('sort=few-left&page=2');
    expect(few.slugs.slice(-2)).toEqual(['tide-table', 'ember']);
  });

  test('is narrowed by every group, and each count is what choosing the value shows', async () => {
    const { counts } = await list('artist=tomas-quill&stock=available');
    for (const choice of ['collection=still-water', 'size=40x50', 'price=to-100', 'price=200-400', 'size=24x30']) {
      const { total, slugs } = await list(`artist=tomas-quill&stock=available&${choice}`);
      expect(total).toBe(counts.get(choice.replace('=', ':')) ?? 0);
      expect(slugs).toHaveLength(Math.min(total, PAGE_SIZE));
    }
    expect((await list('stock=sold-out')).slugs).toEqual(['ember']);
    expect((await list('artist=noor-abelsen&stock=available')).total).toBe(0);
    expect((await list('artist=nobody')).slugs).toEqual([]);
  });

  test('knows the price bands as the page names them', async () => {
    const cards = [...(await list('')).cards, ...(await list('page=2')).cards];
    for (const [band, { from, to }] of Object.entries(PRICE_BANDS)) {
      const within = cards.filter(card => card.fromMinor < to && card.toMinor >= from);
      expect((await list(`price=${band}`)).total).toBe(within.length);
    }
  });

  test.each([
    ['a word of the title', 'tide table'],
    ['its stem', 'tides table'],
    ['a misspelling', 'tyde table'],
    ['a misspelling of every word', 'tidd tabel'],
    ['the beginning of a word', 'tab'],
    ['the artist without accents, narrowed by the title', 'tomas table'],
    ['the artist with accents', 'Tomás Quill table'],
    ['a tag and a colour', 'sea blue'],
    ['words in between that say nothing', 'the table of the sea'],
  ])('is searched by %s', async (_how, text) => {
    expect((await list(`q=${text}`)).slugs).toEqual(['tide-table']);
  });

  test.each(["'; drop table print; --", '<script>', '%', '!!! & | (', '\\', 'zzzzqqq', 'the', 'table zzzzqqq'])(
    'finds nothing for %s and breaks nothing',
    async text => expect((await list(`q=${encodeURIComponent(text)}`)).slugs).toEqual([]),
  );

  test('gives the best match first, and of what is found any page in any order', async () => {
    expect((await list('q=sheet 07')).slugs[0]).toBe('sheet-07');
    const found = await list('q=paper&sort=price-up&page=2');
    expect(found).toMatchObject({ total: 30, page: 2, pages: 2 });
    expect(found.slugs[0]).toBe('sheet-25');
    expect((await list('q=paper&price=to-100')).total).toBe(9);
  });

  test('follows the stock in the transaction that changes it', async () => {
    const id = (await getPrint('sheet-30'))?.variants[0]?.id ?? '';
    await transaction(async tx => {
      await tx.update(stock).set({ onHand: 0 }).where(eq(stock.variantId, id));
      await refreshPages(tx, [id]);
    });
    expect((await list('stock=sold-out')).slugs).toEqual(['ember', 'sheet-30']);
    expect((await newestPrints(2, { available: true })).map(it => it.slug)).toEqual(['tide-table', 'sheet-29']);
  });

  test('adds up what two sales of one print leave, whichever is committed last', async () => {
    const variants = (await getPrint('tide-table'))?.variants ?? [];
    let open = () => {};
    const bothSold = new Promise<void>(resolve => {
      open = resolve;
    });
    const selling = new Set<number>();
    const sell = (index: number) =>
      transaction(async tx => {
        const id = variants[index]?.id ?? '';
        await tx.update(stock).set({ onHand: 1 }).where(eq(stock.variantId, id));
        if (selling.add(index).size === 2) open();
        await bothSold;
        await refreshPages(tx, [id]);
      });
    await Promise.all([sell(0), sell(1)]);
    expect((await newestPrints(1))[0]?.left).toBe(2);
  });

  test('has the newest prints of each artist and each collection', async () => {
    const byArtist = await newestOfEach('artist', 2);
    expect(Object.entries(byArtist).map(([slug, cards]) => [slug, cards.map(it => it.slug)])).toEqual([
      ['tomas-quill', ['tide-table', 'sheet-30']],
      ['noor-abelsen', ['ember']],
    ]);
    expect((await newestPrints(5, { collection: 'night-garden' })).map(it => it.slug)).toEqual(['ember']);
  });

  test('counts and ranks the newest of very many that a search finds, and reaches the others by narrowing', async () => {
    await db().execute(sql`
      insert into print (id, slug, title, artist_id, collection_id, year, technique, paper, description, edition_size, released_on, search_text)
        select uuidv7(), 'zinc-' || n, 'Zinc ' || n, case when n <= 5 then other.id else p.artist_id end, collection_id,
          year, technique, paper, p.description, edition_size, date '2020-01-01' + n, 'zinc'
        from print p, artist other, generate_series(1, 250) n where p.slug = 'ember' and other.slug = 'tomas-quill'`);
    await db().execute(sql`
      insert into print_image select p.id, view, position, alt, width, height, widths, placeholder
        from print p, print_image i where p.search_text = 'zinc' and i.print_id = (select id from print where slug = 'ember')`);
    await db().execute(sql`
      insert into variant (id, print_id, sku, width_cm, height_cm, frame, price_minor, currency, weight_grams, position)
        select uuidv7(), id, slug, 24, 30, 'oak', 5000, 'eur', 500, 1 from print where search_text = 'zinc'`);
    await db().execute(sql`insert into stock (variant_id, on_hand) select id, 3 from variant where sku like 'zinc-%'`);
    await db().execute(sql`select relist_prints(array(select id from print where search_text = 'zinc'))`);
    const zinc = await list('q=zinc&page=99');
    expect(zinc).toMatchObject({ total: MOST_FOUND, more: true, capped: true, page: MOST_FOUND / PAGE_SIZE });
    expect(zinc.counts.get('artist:tomas-quill')).toBeUndefined();
    const older = await list('q=zinc&artist=tomas-quill');
    expect(older).toMatchObject({ total: 5, more: false });
    expect(older.slugs).toEqual(['zinc-5', 'zinc-4', 'zinc-3', 'zinc-2', 'zinc-1']);
  });
});
