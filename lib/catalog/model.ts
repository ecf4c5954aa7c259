/** The words of the catalog and the pure functions over them, safe for the browser. */
export * from './filter.ts';
export * from './views.ts';
