import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES } from './bundle.ts';
import { npm } from './npm.ts';

const PATIENCE_MS = 60_000;

/** Writes the list of everything that a folder is made of (CycloneDX) beside the bundles, its own or those of `to`. */
export async function writeBill(folder: string, to = folder): Promise<void> {
  const file = join(to, BUNDLES, 'sbom.json');
  await rm(file, { force: true });
  const bill = await npm(['sbom', '--sbom-format', 'cyclonedx'], folder, PATIENCE_MS);
  if (!bill?.includes('"CycloneDX"'))
    return console.warn('npm could not list the parts of this build: npm sbom says why.');
  await mkdir(join(to, BUNDLES), { recursive: true });
  await writeFile(file, bill);
}
