import { control, heldUnless, notChecked } from '#lib/control.ts';
import { fileOfShop, installedPackages, type Locked, lockedPackages, NOT_HERE, nameOf } from './packages.ts';

/** R20, threat 13: what runs is what was reviewed. Every package is in the lock with its hash, lies here in that version, and runs no script of its own unless it was allowed to. */
export const packagesAsLocked = control({
  id: 'shop.packages-as-locked',
  says: 'The software we build on is exactly the one that we looked at, down to the last package.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check() {
    const [lock, installed, own] = await Promise.all([
      lockedPackages(),
      installedPackages(),
      fileOfShop('package.json'),
    ]);
    if (!lock || !installed || !own) return notChecked(NOT_HERE);
    const { allowScripts = {} } = JSON.parse(own) as { allowScripts?: Record<string, boolean> };
    const unlocked = Object.entries(lock.packages).filter(([, one]) => !one.link && !one.inBundle && !isPinned(one));
    const other = Object.entries(installed.packages).filter(([path, { version, integrity }]) => {
      const wanted = lock.packages[path];
      return wanted?.version !== version || wanted?.integrity !== integrity;
    });
    const changed = await lyingOtherwise(Object.entries(installed.packages));
    const scripts = Object.entries(installed.packages).filter(
      ([path, one]) => one.hasInstallScript && !allowScripts[nameOf(path)],
    );
    const broken = [
      ...unlocked.map(([path]) => `no hash: ${path}`),
      ...other.map(([path]) => `not as locked: ${path}`),
      ...changed.map(path => `not as installed: ${path}`),
      ...scripts.map(([path]) => `script not allowed: ${path}`),
    ];
    const count = Object.keys(installed.packages).length;
    return heldUnless(
      broken,
      found =>
        found === 0 ? `All ${count} packages are as the lock says.` : `Packages that are not as locked: ${found}.`,
      { packages: count, locked: Object.keys(lock.packages).length, lockSha256: lock.sha256 },
    );
  },
});

const isPinned = ({ integrity, resolved }: Locked): boolean =>
  /^sha512-/.test(integrity ?? '') && (resolved === undefined || /^https:\/\/registry\.[a-z.]+\//.test(resolved));

const AT_ONCE = 64;

/** Packages whose own file says another version than was installed, or that are not there. */
async function lyingOtherwise(packages: [path: string, one: Locked][]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < packages.length; at += AT_ONCE)
    await Promise.all(
      packages.slice(at, at + AT_ONCE).map(async ([path, { version, link }]) => {
        const text = await fileOfShop(`${path}/package.json`);
        if (!link && (text === null || (JSON.parse(text) as Locked).version !== version)) found.push(path);
      }),
    );
  return found.sort();
}
