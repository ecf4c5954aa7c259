import { unstable_cache } from 'next/cache';
import { getArtist, getCollection, getPrint, listArtists, listCollections, listPrints } from '#lib/catalog/index.ts';

/** Every page that shows the catalog carries this tag; expiring it makes them all be drawn anew. */
export const CATALOG_TAG = 'catalog';

/** A safety net for what no job told: seconds after which a page is drawn anew anyway. Pages repeat it literally. */
const cached = { tags: [CATALOG_TAG], revalidate: 3600 };

/** The catalog as cached pages read it. Views are plain JSON, so that they survive the cache. */
export const catalog = {
  prints: unstable_cache(() => listPrints(), ['catalog.prints'], cached),
  print: unstable_cache((slug: string) => getPrint(slug), ['catalog.print'], cached),
  artists: unstable_cache(() => listArtists(), ['catalog.artists'], cached),
  artist: unstable_cache((slug: string) => getArtist(slug), ['catalog.artist'], cached),
  collections: unstable_cache(() => listCollections(), ['catalog.collections'], cached),
  collection: unstable_cache((slug: string) => getCollection(slug), ['catalog.collection'], cached),
};
