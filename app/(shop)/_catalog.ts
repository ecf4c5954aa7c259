import { unstable_cache } from 'next/cache';
import {
  CATALOG_TAG,
  countFacets,
  FACETS_TAG,
  facetRows,
  getArtist,
  getCollection,
  getPrint,
  listArtists,
  listCollections,
  newestOfEach,
  newestPrints,
  newestSlugs,
  readFilter,
} from '#lib/catalog/index.ts';

/** A safety net for a message that was missed: seconds after which a page is drawn anew anyway. Pages repeat it literally. */
const cached = { tags: [CATALOG_TAG], revalidate: 3600 };

/** The catalog as cached pages read it. Views are plain JSON, so that they survive the cache. */
export const catalog = {
  /** What all prints can be narrowed by, and how many there are: it changes far more seldom than the stock does. */
  facets: unstable_cache(() => facetRows(), ['catalog.facet-rows'], { ...cached, tags: [FACETS_TAG] }),
  newest: unstable_cache((most: number) => newestPrints(most, { available: true }), ['catalog.newest'], cached),
  slugs: unstable_cache(newestSlugs, ['catalog.slugs'], cached),
  newestOfEach: unstable_cache(newestOfEach, ['catalog.newestOfEach'], cached),
  print: unstable_cache((slug: string) => getPrint(slug), ['catalog.print'], cached),
  artists: unstable_cache(() => listArtists(), ['catalog.artists'], cached),
  artist: unstable_cache((slug: string) => getArtist(slug), ['catalog.artist'], cached),
  collections: unstable_cache(() => listCollections(), ['catalog.collections'], cached),
  collection: unstable_cache((slug: string) => getCollection(slug), ['catalog.collection'], cached),
};

/** How many prints there are, and how many carry each token: "artist:noor-abelsen". */
export const countAll = async () => countFacets(await catalog.facets(), readFilter(new URLSearchParams()));
