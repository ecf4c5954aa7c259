import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Binaries, executable } from './binaries.ts';

/** The user that runs PostgreSQL: an empty object for the person themself. */
export type Owner = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root, so root lends it to `postgres` or, failing that, to `nobody`.
 * Anybody else runs it as themself.
 */
export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
    const gid = Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return { uid: 65534, gid: 65534 };
}

/**
 * The data folder and the programs, where their owner can reach them. Root's checkout often lies below a folder
 * that is closed to others (/root): then both move to /var/lib, in a folder that belongs to this checkout alone.
 */
export function placeFor(wanted: string, binaries: Binaries, owner: Owner): { data: string; bin: string } {
  makeFolder(wanted, owner);
  if (owner.uid === undefined || canReach(wanted, binaries.bin, owner)) return { data: wanted, bin: binaries.bin };
  const elsewhere = shelterOf(wanted);
  makeFolder(elsewhere, {});
  chmodSync(elsewhere, 0o755);
  const bin = binaries.origin === 'embedded' ? copyPrograms(binaries, elsewhere) : binaries.bin;
  const data = join(elsewhere, 'data');
  makeFolder(data, owner);
  return { data, bin };
}

/** The folder in /var/lib that stands in for a data folder out of its owner's reach. */
export const shelterOf = (data: string) =>
  join('/var/lib', `counterproof-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`);

function canReach(data: string, bin: string, owner: Owner) {
  const test = spawnSync(join(bin, executable('postgres')), ['--version'], {
    ...owner,
    cwd: '/',
    stdio: 'ignore',
  });
  const enter = spawnSync('test', ['-w', data], { ...owner, cwd: '/', stdio: 'ignore' });
  return test.status === 0 && enter.status === 0;
}

function copyPrograms(binaries: Binaries, folder: string) {
  const native = join(folder, `native-${binaries.version}`);
  const bin = join(native, 'bin');
  if (!existsSync(join(bin, executable('postgres'))))
    cpSync(dirname(binaries.bin), native, { recursive: true, verbatimSymlinks: true });
  return bin;
}

function makeFolder(folder: string, owner: Owner) {
  mkdirSync(folder, { recursive: true });
  if (owner.uid === undefined || owner.gid === undefined) return;
  chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
}
