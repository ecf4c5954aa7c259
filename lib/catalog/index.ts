/**
 * The catalog: prints in numbered editions, by paper size and frame. One picture is one edition; its sizes and
 * frames share the count, so an edition of 50 is fifty pieces in all. Stock lives in its own row per variant:
 * `onHand` is on the shelf, `reserved` of it is promised to orders that are not yet paid, and what can be bought is
 * the difference. Promising is one conditional update (`takeStock`), so overselling is impossible however many ask
 * at once, and a check in the table says so again. A promise ends in exactly one of two ways: `sellStock`, which
 * gives out the edition numbers, or `returnStock`.
 *
 * Lists are sorted, narrowed and counted by `print_listing`, a row for each print with what its variants and their
 * stock add up to, in the order of an index each: a page of the list costs one range of it, and the counts beside the
 * filter are of groups of prints that are alike (`facets.ts`), so neither grows with the shop. A search looks its
 * words up among the words of all prints, forgives a slip, and counts and ranks the newest 240 it finds.
 *
 * Pages of the catalog are cached. Whoever changes stock calls `refreshPages` in the same transaction: the prints are
 * listed anew, and every web process draws its pages anew before anybody sees them again. What a cart, a quote or an
 * order relies on is read here at that moment (`findForSale`), never from a page.
 */
import 'server-only';

export { getArtist, getCollection, listArtists, listCollections } from './artists-and-collections.ts';
export { isByArtist } from './by-artist.ts';
export { facetRows } from './facet-rows.ts';
export { type ForSale, findForSale, forSaleAmong, readForSale } from './find-for-sale.ts';
export { getPrint } from './get-print.ts';
export { listPrints } from './list-prints.ts';
export * from './model.ts';
export { newestOfEach, newestPrints, newestSlugs } from './newest-prints.ts';
export { catalogImpersonal } from './personal-data.ts';
export { refreshPages } from './refresh-pages.ts';
export { releasedBetween } from './released-between.ts';
export { returnStock } from './return-stock.ts';
export type { CatalogSeed, SeedArtist, SeedCollection, SeedPrint, SeedVariant, SeedView } from './seed.ts';
export { seedCatalog } from './seed-catalog.ts';
export { sellStock } from './sell-stock.ts';
export { suggest } from './suggest.ts';
export { takeStock } from './take-stock.ts';
