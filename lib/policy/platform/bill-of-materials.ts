import { createHash } from 'node:crypto';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { fileOfShop, installedPackages, NOT_HERE, nameOf } from './packages.ts';

/** Where the build leaves it: CycloneDX, as npm writes it. */
export const BILL = '.data/build/sbom.json';

type Bill = {
  bomFormat?: string;
  specVersion?: string;
  components?: { name: string; version: string; group?: string }[];
};

/** R20, PCI DSS 6.3.2: a list of everything that the shop is made of, written with each build. */
export const billOfMaterials = control({
  id: 'shop.bill-of-materials',
  says: 'We keep a list of every part that the shop is built from, and it is complete.',
  severity: 'medium',
  every: 'day',
  shown: 'everyone',
  async check() {
    const [installed, built, text] = await Promise.all([
      installedPackages(),
      fileOfShop('.next/BUILD_ID'),
      fileOfShop(BILL),
    ]);
    if (!installed) return notChecked(NOT_HERE);
    if (text === null && built === null) return notChecked('Nothing was built here, so there is nothing to list.');
    const bill = JSON.parse(text ?? '{}') as Bill;
    const listed = new Set(
      (bill.components ?? []).map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
    );
    const parts = new Set(
      Object.entries(installed.packages).map(([path, { version }]) => `${nameOf(path)}@${version}`),
    );
    const broken = [
      ...(bill.bomFormat === 'CycloneDX' ? [] : ['there is no list of the build']),
      ...[...parts].filter(one => !listed.has(one)).map(one => `not listed: ${one}`),
      ...[...listed].filter(one => !parts.has(one)).map(one => `listed, not here: ${one}`),
    ];
    return heldUnless(
      broken,
      found => (found === 0 ? `All ${parts.size} parts are on the list.` : `The list is wrong about ${found} parts.`),
      {
        parts: parts.size,
        listed: listed.size,
        sha256: createHash('sha256')
          .update(text ?? '')
          .digest('hex'),
      },
    );
  },
});
