import { unstable_cache } from 'next/cache';
import {
  CATALOG_TAG,
  getArtist,
  getCollection,
  getPrint,
  listArtists,
  listCollections,
  listPrints,
} from '#lib/catalog/index.ts';

/** A safety net for a message that was missed: seconds after which a page is drawn anew anyway. Pages repeat it literally. */
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
