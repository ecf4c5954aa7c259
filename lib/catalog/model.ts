/** Every cached page that shows the catalog carries this tag; expiring it has them all drawn anew. */
export const CATALOG_TAG = 'catalog';

/** The words of the catalog and the pure functions over them, safe for the browser. */
export * from './filter.ts';
export * from './views.ts';
