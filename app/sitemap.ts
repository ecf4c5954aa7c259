import type { MetadataRoute } from 'next';
import { config } from '#lib/config/index.ts';
import { catalog } from './(shop)/_catalog.ts';

export const dynamic = 'force-dynamic';

/** A site map may name 50,000 pages; the newest prints are named first. */
const MOST_PRINTS = 40_000;

/** Every page of the catalog. The address of the shop is the running one, so it is written per request. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [slugs, artists, collections] = await Promise.all([
    catalog.slugs(MOST_PRINTS),
    catalog.artists(),
    catalog.collections(),
  ]);
  const paths = [
    ...['/', '/prints', '/artists', '/collections', '/policy', '/policy/versions', '/privacy', '/support'],
    ...slugs.map(slug => `/prints/${slug}`),
    ...artists.map(({ slug }) => `/artists/${slug}`),
    ...collections.map(({ slug }) => `/collections/${slug}`),
  ];
  return paths.map(path => ({ url: new URL(path, config().shopUrl).href }));
}
