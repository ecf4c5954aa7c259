import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import {
  hashFiles,
  MANIFEST_FILE,
  type Manifest,
  originsHere,
  readManifest,
  signManifest,
} from '#lib/payment-page/index.ts';
import { expectedHeaders } from './expected.ts';

/** What Next built was changed after it was built. */
export class NotAsBuilt extends Error {}

/**
 * Signs what was just built: every file of it, and what the payment page must be. Where nothing was built anew, Next's
 * files must be those that were signed before, else it throws NotAsBuilt and signs nothing: whoever changed them shall
 * not have it blessed. Under live keys that earlier signature has to be this shop's own.
 */
export async function seal(root: string): Promise<void> {
  const file = join(root, MANIFEST_FILE);
  const files = await hashFiles(root);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== null) requireUnchanged(signedBefore(before), files);
  const origins = originsHere();
  const build = (await readFile(join(root, '.next/BUILD_ID'), 'utf8')).trim();
  const manifest = { build, madeAt: clock.now().toISOString(), origins, headers: expectedHeaders(origins), files };
  await writeFile(file, signManifest(manifest));
}

/** With test keys another world may have signed: its demo, its tests. What it said is compared all the same. */
const signedBefore = (text: string): Pick<Manifest, 'files'> =>
  config().stripe.livemode ? readManifest(text) : (JSON.parse(text) as { manifest: Manifest }).manifest;

function requireUnchanged({ files: signed }: Pick<Manifest, 'files'>, files: Readonly<Record<string, string>>): void {
  const built = (path: string) => path.startsWith('.next/');
  const changed = [...new Set([...Object.keys(signed), ...Object.keys(files)])]
    .filter(built)
    .filter(path => signed[path] !== files[path]);
  if (changed.length > 0)
    throw new NotAsBuilt(
      `${changed.length} files were changed after they were built, such as ${changed[0]}: remove .next and build anew.`,
    );
}
