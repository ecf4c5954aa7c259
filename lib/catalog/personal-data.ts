import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import * as catalog from './schema.ts';

const PUBLISHED = 'What the shop sells and shows to everybody.';

export const catalogImpersonal: readonly Impersonal[] = [
  impersonal(catalog.artist, 'What the shop says about its artists, as they agreed to it.'),
  ...[
    catalog.collection,
    catalog.print,
    catalog.printImage,
    catalog.variant,
    catalog.stock,
    catalog.printListing,
    catalog.searchWord,
  ].map(table => impersonal(table, PUBLISHED)),
];
