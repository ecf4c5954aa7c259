import { control, heldUnless, notChecked } from '#lib/control.ts';
import { fileOfShop, installedPackages, type Locked, NOT_HERE } from './packages.ts';

/** Licences under which we may run what we run. Of MPL and LGPL nothing is changed or linked into ours. */
const ALLOWED = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 Unlicense CC0-1.0 BlueOak-1.0.0 Python-2.0 CC-BY-4.0 OFL-1.1 MPL-2.0 LGPL-3.0-or-later'.split(
    ' ',
  ),
);

/** Packages that do not say it in npm's words, read by a person. */
const READ: Readonly<Record<string, string>> = {
  'node_modules/world-countries': 'ODbL-1.0: data, used as it is and named as its source',
  'node_modules/parse-cache-control': 'BSD-3-Clause, by its LICENSE file',
};

/** Whether an SPDX expression is met by what is allowed: one of what is offered, all of what is demanded. */
export const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, ' ')
    .trim()
    .split(/\s+and\s+/i)
    .every(demanded => demanded.split(/\s+or\s+/i).some(offered => ALLOWED.has(offered.trim())));

/** Every package runs under a licence that a person has allowed. */
export const licencesAllowed = control({
  id: 'shop.licences-allowed',
  says: 'Everything we build on may be used the way we use it.',
  severity: 'low',
  every: 'day',
  shown: 'staff',
  async check() {
    const installed = await installedPackages();
    if (!installed) return notChecked(NOT_HERE);
    const packages = Object.entries(installed.packages);
    const broken: string[] = [];
    for (const [path, one] of packages) {
      const licence = await licenceOf(path, one);
      if (!(path in READ) && !isAllowed(licence)) broken.push(`${path}: ${licence || 'says none'}`);
    }
    return heldUnless(
      broken,
      found =>
        found === 0
          ? `All ${packages.length} packages are under a licence on our list.`
          : `Packages under a licence that nobody allowed: ${found}.`,
      { packages: packages.length, allowed: [...ALLOWED], readByAPerson: Object.keys(READ) },
    );
  },
});

/** As the lock has it, else as the package itself says. */
async function licenceOf(path: string, { license }: Locked): Promise<string> {
  if (license) return license;
  const own = JSON.parse((await fileOfShop(`${path}/package.json`)) ?? '{}') as { license?: unknown };
  return typeof own.license === 'string' ? own.license : '';
}
