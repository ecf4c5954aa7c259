import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '#lib/config/index.ts';

/** One package as npm writes it into a lock, under the path where it lies. */
export type Locked = {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
};
export type Packages = Readonly<Record<string, Locked>>;

/** A file of the shop, or null when there is none. */
export const fileOfShop = (path: string): Promise<string | null> =>
  readFile(join(config().folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

const packagesIn = async (path: string): Promise<{ packages: Packages; sha256: string } | null> => {
  const text = await fileOfShop(path);
  if (text === null) return null;
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  const { '': _own, ...others } = packages;
  return { packages: others, sha256: createHash('sha256').update(text).digest('hex') };
};

/** What the lock says may be installed. */
export const lockedPackages = () => packagesIn('package-lock.json');

/** What npm says that it installed. */
export const installedPackages = () => packagesIn('node_modules/.package-lock.json');

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Said by each check of the shop’s own files where there are none. */
export const NOT_HERE = 'The shop’s own files cannot be seen from this process: set SHOP_FOLDER to where they are.';
