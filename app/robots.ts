import type { MetadataRoute } from 'next';
import { config } from '#lib/config/index.ts';

export const dynamic = 'force-dynamic';

/** The catalog is for everyone; what is personal or filtered is not for search engines. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/cart', '/checkout', '/order/', '/account', '/admin'] },
    sitemap: new URL('/sitemap.xml', config().shopUrl).href,
  };
}
