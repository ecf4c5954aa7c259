import { sql } from 'drizzle-orm';
import { check, customType, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from '#lib/db/columns.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** The words of a name, lower case without accents: `fold` of search.ts, said in Postgres. */
const namedBy = (column: 'name' | 'title') =>
  tsvector('search_vector').generatedAlwaysAs(
    sql.raw(`to_tsvector('simple', regexp_replace(lower(normalize(${column}, NFD)), '[\\u0300-\\u036f]', '', 'g'))`),
  );

export const artist = pgTable(
  'artist',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    place: text().notNull(),
    /** One line for cards: what the work looks like. */
    style: text().notNull(),
    bio: text().notNull(),
    statement: text().notNull(),
    position: integer().notNull().default(0),
    searchVector: namedBy('name'),
  },
  table => [index('artist_search_vector').using('gin', table.searchVector)],
);

export const collection = pgTable(
  'collection',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    description: text().notNull(),
    position: integer().notNull().default(0),
    searchVector: namedBy('title'),
  },
  table => [index('collection_search_vector').using('gin', table.searchVector)],
);

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
    index('print_artist').on(table.artistId),
    index('print_collection').on(table.collectionId),
    index('print_newest').on(table.releasedOn.desc().nullsFirst(), table.title, table.id),
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

/**
 * A print as the list sorts and narrows it: what its variants and their stock add up to, kept by `relist_prints` (a
 * function in Postgres) whenever one of them changes. Each order of the list is an index, so that a page of it is read
 * from one range however many prints there are. `facets` are the tokens of `facets.ts`.
 */
export const printListing = pgTable(
  'print_listing',
  {
    printId: uuid('print_id')
      .primaryKey()
      .references(() => print.id, { onDelete: 'cascade' }),
    artistId: uuid('artist_id').notNull(),
    collectionId: uuid('collection_id').notNull(),
    title: text().notNull(),
    releasedOn: date('released_on').notNull(),
    /** Pieces that can be bought, over all sizes and frames. */
    remaining: integer().notNull(),
    /** The price range of what can still be bought, if anything can. */
    fromMinor: minorUnits('from_minor').notNull(),
    toMinor: minorUnits('to_minor').notNull(),
    currency: text().notNull(),
    facets: text().array().notNull(),
  },
  table => {
    // Anew for each index: Drizzle keeps the direction of a column once.
    const newest = () => [table.releasedOn.desc().nullsFirst(), table.title, table.printId] as const;
    return [
      index('print_listing_newest').on(...newest()),
      index('print_listing_cheapest').on(table.fromMinor, ...newest()),
      index('print_listing_dearest').on(table.toMinor.desc().nullsFirst(), ...newest()),
      index('print_listing_fewest').on(sql`(remaining <= 0)`, table.remaining, ...newest()),
      index('print_listing_artist').on(table.artistId, ...newest()),
      index('print_listing_collection').on(table.collectionId, ...newest()),
      index('print_listing_facets').using('gin', table.facets),
    ];
  },
);

/** Each word that a print can be found by: what a misspelt or unfinished word is looked up in. */
export const searchWord = pgTable('search_word', { word: text().primaryKey() }, table => [
  index('search_word_trigram').using('gin', table.word.op('gin_trgm_ops')),
]);
