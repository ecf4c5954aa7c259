/**
 * The catalog: prints in numbered editions, by paper size and frame. One picture is one edition; its sizes and
 * frames share the count, so an edition of 50 is fifty pieces in all. Stock lives in its own row per variant:
 * `onHand` is on the shelf, `reserved` of it is promised to orders that are not yet paid, and what can be bought is
 * the difference. Promising is one conditional update (`takeStock`), so overselling is impossible however many ask
 * at once, and a check in the table says so again. A promise ends in exactly one of two ways: `sellStock`, which
 * gives out the edition numbers, or `returnStock`.
 *
 * Pages of the catalog are cached. Whoever changes stock calls `refreshPages` in the same transaction, and every web
 * process draws its pages anew before anybody sees them again. What a cart, a quote or an
 * order relies on is read here at that moment (`findForSale`), never from a page.
 */
import 'server-only';

export { getArtist, getCollection, listArtists, listCollections } from './artists-and-collections.ts';
export { type ForSale, findForSale } from './find-for-sale.ts';
export { getPrint } from './get-print.ts';
export { listPrints } from './list-prints.ts';
export * from './model.ts';
export { refreshPages } from './refresh-pages.ts';
export { returnStock } from './return-stock.ts';
export type { CatalogSeed } from './seed.ts';
export { seedCatalog } from './seed-catalog.ts';
export { sellStock } from './sell-stock.ts';
export { suggest } from './suggest.ts';
export { takeStock } from './take-stock.ts';
