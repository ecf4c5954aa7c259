import { BILL } from '../../platform/bill-of-materials.ts';
import { fileOfShop } from '../../platform/packages.ts';
import type { Chapter } from '../chapter.ts';

export const softwareChapter: Chapter = {
  title: 'What the shop is built from',
  says: 'Every package of the build that is served, by name, version and hash (CycloneDX).',
  async files() {
    const bill = await fileOfShop(BILL);
    if (bill === null) return [];
    return [{ name: 'software/sbom.json', says: 'The list that the build left', content: () => [bill] }];
  },
};
