import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { VIEWS } from './model.ts';
import { artist, collection, print, printImage, stock, variant } from './schema.ts';
import { fold } from './search.ts';
import type { CatalogSeed, SeedPrint } from './seed.ts';

/**
 * Brings the catalog to what `seed` says. Runs again without harm: texts, prices and pictures follow the seed, while
 * stock and the count of sold pieces, once there, belong to the sales.
 */
export async function seedCatalog(tx: Tx, seed: CatalogSeed): Promise<void> {
  const artists = new Map<string, string>();
  for (const [position, { slug, name, place, style, bio, statement }] of seed.artists.entries()) {
    const values = { slug, name, place, style, bio, statement, position };
    const [row] = await tx
      .insert(artist)
      .values({ id: newId(), ...values })
      .onConflictDoUpdate({ target: artist.slug, set: values })
      .returning({ id: artist.id });
    if (row) artists.set(slug, row.id);
  }
  const collections = new Map<string, string>();
  for (const [position, { slug, title, description }] of seed.collections.entries()) {
    const values = { slug, title, description, position };
    const [row] = await tx
      .insert(collection)
      .values({ id: newId(), ...values })
      .onConflictDoUpdate({ target: collection.slug, set: values })
      .returning({ id: collection.id });
    if (row) collections.set(slug, row.id);
  }
  const prints: string[] = [];
  for (const each of seed.prints) {
    const artistId = known(artists, each.artist);
    const collectionId = known(collections, each.collection);
    const words = [nameOf(seed.artists, each.artist), titleOf(seed.collections, each.collection)];
    const printId = await seedPrint(tx, each, { artistId, collectionId, searchText: searchTextOf(each, words) });
    await seedPictures(tx, printId, each);
    await seedVariants(tx, printId, each);
    prints.push(printId);
  }
  await tx.execute(sql`select relist_prints(${sql.param(prints)}::uuid[])`);
}

async function seedPrint(tx: Tx, seed: SeedPrint, ids: { artistId: string; collectionId: string; searchText: string }) {
  const { slug, title, year, technique, paper, description, editionSize, sold, releasedAt } = seed;
  const values = { ...ids, slug, title, year, technique, paper, description, editionSize };
  const [row] = await tx
    .insert(print)
    .values({ id: newId(), ...values, editionSold: sold, releasedOn: releasedAt.slice(0, 10) })
    .onConflictDoUpdate({ target: print.slug, set: { ...values, releasedOn: releasedAt.slice(0, 10) } })
    .returning({ id: print.id });
  if (!row) throw new Error(`print ${slug} was not written`);
  return row.id;
}

async function seedPictures(tx: Tx, printId: string, seed: SeedPrint) {
  for (const [position, view] of VIEWS.entries()) {
    const { alt, width, height, widths, placeholder } = seed.views[view];
    const values = { position, alt, width, height, widths: [...widths].sort((a, b) => a - b), placeholder };
    await tx
      .insert(printImage)
      .values({ printId, view, ...values })
      .onConflictDoUpdate({ target: [printImage.printId, printImage.view], set: values });
  }
}

async function seedVariants(tx: Tx, printId: string, seed: SeedPrint) {
  for (const [position, item] of seed.variants.entries()) {
    const { sku, frame } = item;
    const values = { priceMinor: item.price, currency: 'eur', weightGrams: item.weight, position };
    const size = { widthCm: item.widthMm / 10, heightCm: item.heightMm / 10 };
    const [row] = await tx
      .insert(variant)
      .values({ id: newId(), printId, sku, frame, ...size, ...values })
      .onConflictDoUpdate({ target: variant.sku, set: values })
      .returning({ id: variant.id });
    if (!row) throw new Error(`variant ${sku} was not written`);
    await tx
      .insert(stock)
      .values({ variantId: row.id, onHand: item.stock, changedAt: sql`now()` })
      .onConflictDoNothing();
  }
}

const searchTextOf = (seed: SeedPrint, words: readonly string[]): string =>
  fold([seed.title, ...words, seed.technique, seed.paper, ...seed.tags, ...seed.colours].join(' '));

function known(ids: Map<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (!id) throw new Error(`the seed names ${slug}, which it does not hold`);
  return id;
}

const nameOf = (all: CatalogSeed['artists'], slug: string) => all.find(it => it.slug === slug)?.name ?? '';
const titleOf = (all: CatalogSeed['collections'], slug: string) => all.find(it => it.slug === slug)?.title ?? '';
