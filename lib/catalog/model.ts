/** Every cached page that shows the catalog carries this tag; expiring it has them all drawn anew. */
export const CATALOG_TAG = 'catalog';
/** What is kept of the filter's counts carries this one: it expires only when a print can be narrowed by something else. */
export const FACETS_TAG = 'catalog-facets';

/** The words of the catalog and the pure functions over them, safe for the browser. */
export * from './facets.ts';
export * from './filter.ts';
export * from './views.ts';
