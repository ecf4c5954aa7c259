import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../e2e/fixtures/routes.ts';
import { FILTERED_LIST, zoneOf } from '../server/zones.ts';
import { pagesOf, readTree } from './house/tree.ts';

const root = join(import.meta.dirname, '..');
const pages = pagesOf(root);

/** Whether a page is drawn for each request: all of the enclosed layouts, and in (shop) the pages that say so. */
const drawnPerRequest = (page: string) =>
  !page.startsWith('(shop)') ||
  readFileSync(join(root, 'app', page, 'page.tsx'), 'utf8').includes("dynamic = 'force-dynamic'");

describe('Every page', () => {
  test('has an address for the end-to-end test of its policy, and every such address a page', () =>
    expect(Object.keys(ROUTES).sort()).toEqual(pages));

  test('is cached under hashes, or drawn per request under a nonce, and never one with the other', () =>
    expect(pages.filter(page => drawnPerRequest(page) === (ROUTES[page]?.zone === 'cached'))).toEqual([]));

  test('gets its policy by that zone', () => {
    const misplaced = Object.entries(ROUTES).filter(([page, { path, zone }]) => {
      const served = page.endsWith(FILTERED_LIST) ? FILTERED_LIST : path;
      return zoneOf(served) !== zone;
    });
    expect(misplaced).toEqual([]);
  });

  test('is opened by the end-to-end test', () =>
    expect(readFileSync(join(root, 'e2e/pages.spec.ts'), 'utf8')).toContain("from './fixtures/routes.ts'"));

  test('sends whoever has a question to /support: a mail address to write to stands there alone', () => {
    const named = readTree(root).filter(
      ({ path, text }) => /^(?:app|components)\/.*\.tsx$/.test(path) && text.includes('mailto:'),
    );
    expect(named.map(({ path }) => path)).toEqual(['app/(shop)/support/page.tsx']);
  });

  test('has a page of ours for what is not there and for faults: the built-in ones break the policy', () => {
    const groups = [...new Set(pages.map(page => page.split('/')[0] ?? ''))];
    const wanted = groups.flatMap(group => [`app/${group}/not-found.tsx`, `app/${group}/error.tsx`]);
    expect([...wanted, 'app/global-not-found.tsx'].filter(file => !existsSync(join(root, file)))).toEqual([]);
  });
});
