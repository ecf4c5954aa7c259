import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES } from '../run/bundle.ts';
import { answers, type Child, heard, startChild, startTool } from '../run/children.ts';
import { freePort } from '../run/ports.ts';
import { root } from '../run/root.ts';
import { whenChanged } from '../run/sources.ts';
import type { Served } from './rates/floors.ts';

const FOLDER = join(root, '.data/bench/empty');

/** What the shop finds in its own folder, for a front that runs in another. */
const ELSEWHERE = {
  GEOGRAPHY_FILE: join(root, 'node_modules/@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb'),
};

/**
 * The least that this stack can serve, with the same Next, React, front and policy: a cached page with a heading, the
 * same drawn anew for each request, and a route handler that sends one statement to Postgres.
 */
const FILES: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'empty-page', private: true, type: 'module' }),
  'next.config.mjs': `export default {
  poweredByHeader: false,
  compress: false,
  cacheHandler: ${JSON.stringify(join(root, BUNDLES, 'cache-handler.mjs'))},
  turbopack: { root: ${JSON.stringify(root)} },
};`,
  'app/layout.jsx': `export const metadata = { title: 'An empty page', description: 'The stack, and nothing on it.', icons: 'data:,' };
export default ({ children }) => <html lang="en"><body><main>{children}</main></body></html>;`,
  'app/page.jsx': 'export default () => <h1>An empty page</h1>;',
  'app/fresh/page.jsx': `export const dynamic = 'force-dynamic';
export default () => <h1>An empty page</h1>;`,
  'app/one/route.js': `import postgres from 'postgres';
export const dynamic = 'force-dynamic';
const sql = postgres(process.env.DATABASE_URL, { max: 10, onnotice: () => {} });
const answer = async request => {
  await request.text();
  return Response.json((await sql\`select 1 as one\`)[0]);
};
export { answer as GET, answer as POST, answer as PUT };`,
};

/** Builds the empty page unless that was done, serves it by the shop's own front, and answers where. */
export async function openEmptyPage(
  environment: Record<string, string>,
  started: (child: Child) => void,
): Promise<Served> {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(FOLDER, name, '..'), { recursive: true });
    writeFileSync(join(FOLDER, name), text);
  }
  const hash = createHash('sha256').update(JSON.stringify(FILES)).update(process.versions.node).digest('hex');
  await whenChanged(join(FOLDER, '.next/built-from'), hash, () => nextBuild(environment));
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const web = startChild({
    name: 'empty page',
    args: ['--enable-source-maps', join(root, BUNDLES, 'server.mjs')],
    env: { ...environment, ...ELSEWHERE, PORT: port, SHOP_URL: url, NODE_ENV: 'production' },
    cwd: FOLDER,
    log: join(root, '.data/test/logs/empty-page.log'),
  });
  started(web);
  await answers(url, web);
  return { url, child: web };
}

function nextBuild(environment: Record<string, string>): Promise<void> {
  const env = {
    ...process.env,
    ...environment,
    ...ELSEWHERE,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  } as const;
  const tool = startTool([join(root, 'node_modules/next/dist/bin/next'), 'build'], FOLDER, env, 'pipe');
  const said = heard(tool);
  return new Promise((resolve, reject) =>
    tool.once('exit', code => (code === 0 ? resolve() : reject(new Error(`The empty page was not built:\n${said()}`)))),
  );
}
