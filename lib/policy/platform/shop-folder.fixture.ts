import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { config } from '#lib/config/index.ts';
import { onLoopback } from '../../../scripts/run/on-loopback.ts';

const ROOT = join(import.meta.dirname, '../../..');
let folder: Promise<string> | undefined;

/**
 * The shop's own files in a folder that a drill may spoil: the lock, what npm says it installed, the very packages, and
 * something that was built. The checks look there from now on.
 */
export async function shopFolder(): Promise<string> {
  folder ??= make();
  config().folder = await folder;
  return folder;
}

async function make(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'counterproof-shop-'));
  await mkdir(join(made, 'node_modules'));
  for (const file of ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'])
    await writeFile(join(made, file), await readFile(join(ROOT, file)));
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(made, 'node_modules', name));
  for (const [path, text] of [
    ['.next/BUILD_ID', 'drill'],
    ['.next/static/chunks/a.js', 'console.log("pk_test_counterproof");'],
    ['.next/server/app/policy.html', '<p>We keep no card numbers.'],
    ['.data/logs/web.log', '{"msg":"ready"}\n'],
  ] as const)
    await put(made, path, text);
  return made;
}

/** Writes a file of that folder. */
export async function put(into: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(into, path)), { recursive: true });
  await writeFile(join(into, path), text);
}

/** A registry that knows these weaknesses, as npm asks for them; answers its address. */
export async function registryKnowing(advisories: object): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const answer = request.method === 'POST' ? advisories : packageCalled((request.url ?? '').slice(1));
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  const { port, close } = await onLoopback(server);
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** npm asks which versions there are before it says which of them are weak. */
function packageCalled(name: string): object {
  const version = '0.0.1';
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version } } };
}
