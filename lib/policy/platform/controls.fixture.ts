import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { config } from '#lib/config/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { backUp } from '../../../scripts/database/backup/back-up.ts';
import { askAdvisories } from '../../../scripts/run/advisories.ts';
import { writeBill } from '../../../scripts/run/bill.ts';
import { walked } from '../card-walk/walked.fixture.ts';
import type { Drills } from '../runs/drill.fixture.ts';
import { put, registryKnowing, shopFolder } from './shop-folder.fixture.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CARD = '5555 5555 5555 4444';

/** Somebody asks the registry, which knows this. */
async function asked(known: object): Promise<void> {
  const registry = await registryKnowing(known);
  await askAdvisories(await shopFolder(), registry.url).finally(registry.close);
}
const WEAK = {
  id: 1,
  url: 'https://example.test/1',
  title: 'Runs what it reads',
  severity: 'critical',
  vulnerable_versions: '*',
};

async function changed(path: string, change: (text: string) => string): Promise<void> {
  const folder = await shopFolder();
  await put(folder, path, change(await readFile(join(folder, path), 'utf8')));
}
const restored = async (path: string): Promise<void> =>
  put(await shopFolder(), path, await readFile(join(ROOT, path), 'utf8'));

/** A real backup of this database, restored on the spot; and the file that it is in. */
let backupFile = '';
async function backedUp(now: Date): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'drill-backups-'));
  const url = new URL(inject('server'));
  url.pathname = new URL(config().databaseUrl).pathname;
  const made = await backUp({ ownerUrl: url.href, folder, key: randomBytes(32) }, now);
  config().backupFolder = folder;
  backupFile = join(folder, made.file);
}

/** Turns one bit in the middle of the backup; done twice it is as it was. */
async function turnOneBit(): Promise<void> {
  const bytes = await readFile(backupFile);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(backupFile, bytes);
}

export const platformDrills: Drills = {
  'cards.none-at-rest': {
    async arrange(now) {
      await shopFolder();
      await walked(now);
    },
    async break(now) {
      await asOwner(sql => sql`insert into rate_limit (key, used, expires_at) values (${`typed: ${CARD}`}, 1, now())`);
      await walked(now);
    },
    async repair(now) {
      await asOwner(sql => sql`delete from rate_limit where key like 'typed: %'`);
      await walked(now);
    },
  },
  'cards.no-column-for-them': {
    break: () => asOwner(async sql => void (await sql`alter table cart add column cvv2 text`)),
    repair: () => asOwner(async sql => void (await sql`alter table cart drop column cvv2`)),
  },
  'shop.packages-as-locked': {
    arrange: async () => void (await shopFolder()),
    async break() {
      const folder = await shopFolder();
      await unlink(join(folder, 'node_modules/zod'));
      await put(folder, 'node_modules/zod/package.json', '{"name":"zod","version":"66.6.6"}');
    },
    async repair() {
      const zod = join(await shopFolder(), 'node_modules/zod');
      await rm(zod, { recursive: true });
      await symlink(join(ROOT, 'node_modules/zod'), zod);
    },
  },
  'shop.bill-of-materials': {
    arrange: async () => writeBill(ROOT, await shopFolder()),
    break: () =>
      changed('.data/build/sbom.json', text =>
        text.replaceAll('"name":"zod"', '"name":"zot"').replaceAll('"name": "zod"', '"name": "zot"'),
      ),
    repair: () => changed('.data/build/sbom.json', text => text.replaceAll('zot', 'zod')),
  },
  'shop.licences-allowed': {
    arrange: async () => void (await shopFolder()),
    break: () =>
      changed('node_modules/.package-lock.json', text => text.replace('"license": "ISC"', '"license": "SSPL-1.0"')),
    repair: () => restored('node_modules/.package-lock.json'),
  },
  'shop.no-known-weakness': {
    arrange: () => asked({}),
    break: () => asked({ zod: [WEAK] }),
    repair: () => asked({}),
  },
  'shop.backups-restorable': { arrange: backedUp, break: turnOneBit, repair: turnOneBit },
  'shop.no-secret-in-bundles': {
    arrange: async () => void (await shopFolder()),
    break: async () => put(await shopFolder(), '.next/static/chunks/b.js', `const key="sk_live_${'a'.repeat(24)}";`),
    repair: async () => rm(join(await shopFolder(), '.next/static/chunks/b.js')),
  },
};
