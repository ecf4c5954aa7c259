import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUNDLES } from './bundle.ts';
import { answers, type Child, heard, startChild, startTool } from './children.ts';

/** What web and worker run with. The address of the tables' owner is none of their business. */
export const SERVING = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_OWNER_URL: '' } as const;

/**
 * The worker's heap has an end, within which the engine cleans up sooner: a copy of a hundred thousand orders takes no
 * more memory than one of a thousand.
 */
export const WORKER_HEAP = '--max-old-space-size=512';

/** How a program that was bundled is started. */
export const bundled = (name: 'server' | 'worker' | 'observe'): string[] => [
  '--enable-source-maps',
  ...(name === 'worker' ? [WORKER_HEAP] : []),
  `${BUNDLES}/${name}.mjs`,
];

/** Starts the worker, then the web server, and once the shop says that it is well the observer of its payment page. */
export async function startWebAndWorker(
  root: string,
  environment: Record<string, string>,
  logs: string,
  started: (child: Child) => void,
): Promise<void> {
  const env = { ...environment, ...SERVING };
  await eraseAgain(root, env);
  const worker = startChild({ name: 'worker', args: bundled('worker'), env, cwd: root, log: join(logs, 'worker.log') });
  started(worker);
  const web = startChild({ name: 'web server', args: bundled('server'), env, cwd: root, log: join(logs, 'web.log') });
  started(web);
  await answers(`http://127.0.0.1:${environment.PORT}/api/health`, web);
  started(startObserver(root, env, logs));
}

/** Starts whoever looks at the payment page from outside. It needs a shop that answers; nobody waits for its first look. */
export const startObserver = (root: string, env: Record<string, string>, logs: string): Child =>
  startChild({ name: 'observer', args: bundled('observe'), env, cwd: root, log: join(logs, 'observer.log') });

/** Before anybody is served: whoever was erased and came back with a backup is erased again. Nobody ever was where there is no such file. */
async function eraseAgain(root: string, env: Record<string, string>): Promise<void> {
  const all = { ...process.env, ...env };
  if (!existsSync(resolve(root, all.AUDIT_CHECKPOINT_FOLDER ?? '.data/audit', 'tombstones.jsonl'))) return;
  const tool = startTool([...bundled('worker'), '--erase-again'], root, all, 'pipe');
  const said = heard(tool);
  await new Promise<void>((done, reject) => {
    tool.once('error', reject);
    tool.once('exit', code => (code === 0 ? done() : reject(new Error(`Nobody is served: ${said()}`))));
  });
}
