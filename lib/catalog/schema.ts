import { sql } from 'drizzle-orm';
import { check, customType, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from '#lib/db/columns.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const artist = pgTable('artist', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  place: text().notNull(),
  /** One line for cards: what the work looks like. */
  style: text().notNull(),
  bio: text().notNull(),
  statement: text().notNull(),
  position: integer().notNull().default(0),
});

export const collection = pgTable('collection', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  description: text().notNull(),
  position: integer().notNull().default(0),
});

/** One picture, printed as one numbered edition. `editionSold` is the last number given out. */
export const print = pgTable(
  'print',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    artistId: uuid('artist_id')
      .notNull()
      .references(() => artist.id),
    collectionId: uuid('collection_id')
      .notNull()
      .references(() => collection.id),
    year: integer().notNull(),
    technique: text().notNull(),
    paper: text().notNull(),
    description: text().notNull(),
    editionSize: integer('edition_size').notNull(),
    editionSold: integer('edition_sold').notNull().default(0),
    releasedOn: date('released_on').notNull(),
    /** Title, artist, collection, technique and tags: what search reads. Written with the row. */
    searchText: text('search_text').notNull(),
    searchVector: tsvector('search_vector').generatedAlwaysAs(sql`to_tsvector('english', search_text)`),
  },
  table => [
    check('print_edition', sql`${table.editionSize} > 0 and ${table.editionSold} between 0 and ${table.editionSize}`),
    index('print_search_vector').using('gin', table.searchVector),
    index('print_search_trigram').using('gin', table.searchText.op('gin_trgm_ops')),
    index('print_artist').on(table.artistId),
    index('print_collection').on(table.collectionId),
  ],
);

/** A view of a print: files are `/prints/<slug>-<view>-<width>.avif|webp`. */
export const printImage = pgTable(
  'print_image',
  {
    printId: uuid('print_id')
      .notNull()
      .references(() => print.id),
    view: text().notNull(),
    position: integer().notNull(),
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** Widths that exist as files, ascending. */
    widths: integer().array().notNull(),
    /** A tiny picture as a data URI, shown blurred until the real one is there. */
    placeholder: text().notNull(),
  },
  table => [primaryKey({ columns: [table.printId, table.view] })],
);

/** What can be bought: one paper size and frame of a print, at its own price and weight. */
export const variant = pgTable(
  'variant',
  {
    id: uuid().primaryKey(),
    printId: uuid('print_id')
      .notNull()
      .references(() => print.id),
    sku: text().notNull().unique(),
    widthCm: integer('width_cm').notNull(),
    heightCm: integer('height_cm').notNull(),
    frame: text({ enum: ['unframed', 'oak', 'black'] }).notNull(),
    priceMinor: minorUnits('price_minor').notNull(),
    currency: text().notNull(),
    weightGrams: integer('weight_grams').notNull(),
    position: integer().notNull(),
  },
  table => [
    unique('variant_choice').on(table.printId, table.widthCm, table.heightCm, table.frame),
    check('variant_price', sql`${table.priceMinor} > 0`),
    check('variant_weight', sql`${table.weightGrams} > 0`),
  ],
);

/** `onHand` is on the shelf, `reserved` of it is promised to orders that are not yet paid. */
export const stock = pgTable(
  'stock',
  {
    variantId: uuid('variant_id')
      .primaryKey()
      .references(() => variant.id),
    onHand: integer('on_hand').notNull(),
    reserved: integer().notNull().default(0),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  table => [check('stock_never_negative', sql`${table.reserved} >= 0 and ${table.onHand} >= ${table.reserved}`)],
);
