import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config } from '#lib/config/index.ts';
import { hashFiles } from './files.ts';
import { recordLook } from './looks/record-look.ts';
import { MANIFEST_FILE, signManifest } from './manifest.ts';
import type { Seen } from './model.ts';
import { asSigned, foundWith, signed } from './signed.fixture.ts';

/** A look that saw the page changed so, kept as the observer keeps it. */
const lookWith = (changed: Partial<Seen>, now: Date) =>
  recordLook(
    { seen: { ...asSigned, ...changed }, differences: foundWith(changed), build: signed.build, tookMs: 1 },
    now,
  );

let root = '';
const chunk = () => join(root, '.next/static/chunks/a.js');

/** How the promises of this room are broken on purpose: that its page shows what was signed is also tried in a browser (e2e). */
export const paymentPageDrills = {
  'payment-page.as-signed': {
    arrange: (now: Date) => lookWith({}, now),
    break: (now: Date) => lookWith({ frames: ['https://mallory.example/form'] }, now),
    repair: (now: Date) => lookWith({}, now),
  },
  'payment-page.files-as-built': {
    async arrange() {
      root = await mkdtemp(join(tmpdir(), 'counterproof-built-'));
      await mkdir(join(root, '.next/static/chunks'), { recursive: true });
      await writeFile(chunk(), 'pay()');
      await writeFile(join(root, MANIFEST_FILE), signManifest({ ...signed, files: await hashFiles(root) }));
      config().folder = root;
    },
    break: () => writeFile(chunk(), 'pay(); steal()'),
    async repair() {
      await writeFile(chunk(), 'pay()');
      process.once('exit', () => void rm(root, { recursive: true, force: true }));
    },
  },
};
