import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askAdvisoriesDaily } from './advisories.ts';
import { BUNDLES } from './bundle.ts';
import { root } from './root.ts';
import { Running } from './running.ts';
import { tellMonitors } from './tell-monitors.ts';
import { startWebAndWorker } from './web-and-worker.ts';

/** Runs web server and worker from what `npm run build` left, until a signal comes or one of them ends. */
export async function start(): Promise<void> {
  for (const built of ['.next/BUILD_ID', `${BUNDLES}/server.mjs`, `${BUNDLES}/worker.mjs`, `${BUNDLES}/observe.mjs`])
    if (!existsSync(join(root, built))) throw new Error(`There is no ${built}: run npm run build first.`);
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(0));
  const { PORT = '3000' } = process.env;
  try {
    await startWebAndWorker(root, { PORT }, join(root, '.data/logs'), child => running.addChild(child));
    console.log(`Serving ${process.env.SHOP_URL ?? `http://localhost:${PORT}`}`);
    askAdvisoriesDaily(root);
    tellMonitors(`http://127.0.0.1:${PORT}/api/health`, '.data/logs');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await running.end(1);
  }
}
