import { isListed } from '../inventory.ts';
import type { Difference, Manifest, Seen } from '../model.ts';

/** Script elements, and every file as its bytes came. */
export function compareScripts({ origins, files }: Manifest, seen: Seen, open: boolean): Difference[] {
  const elements = seen.scripts.flatMap(({ url, text, recognised }): Difference[] => {
    if (url !== null) return isListed('script', url, origins) ? [] : [added('script-added', 'script', url)];
    return recognised ? [] : [added('inline-added', 'script', text)];
  });
  const changed = seen.files.flatMap(({ url, sha256 }): Difference[] => {
    const what = withoutHost(url, origins.shop);
    if (what === null) return thirdParty(url, sha256, origins);
    const expected = files[fileOf(what)] ?? null;
    return expected === sha256 ? [] : [{ kind: 'script-changed', level: 'alarm', what, expected, found: sha256 }];
  });
  const hasStripe = seen.scripts.some(({ url }) => url?.startsWith(`${origins.stripeScript}/`));
  const missing: Difference = {
    kind: 'script-missing',
    level: 'alarm',
    what: 'script',
    expected: origins.stripeScript,
    found: null,
  };
  return [...elements, ...changed, ...(open && !hasStripe ? [missing] : [])];
}

const added = (kind: Difference['kind'], what: string, found: string | null): Difference => ({
  kind,
  level: 'alarm',
  what,
  expected: null,
  found,
});

/**
 * What Stripe serves is Stripe's to renew: each version is told once, for a person to review (`known.ts` lets the first
 * pass). A file from anywhere else is no version of anything.
 */
function thirdParty(url: string, sha256: string, origins: Manifest['origins']): Difference[] {
  if (!isListed('script', url, origins)) return [added('script-added', 'file', url)];
  return [{ kind: 'third-party-changed', level: 'review', what: url, expected: null, found: sha256 }];
}

const withoutHost = (url: string, shop: string): string | null =>
  url.startsWith(`${shop}/`) ? url.slice(shop.length) : null;

/** Where a file that is served under this path lies in the tree. */
export const fileOf = (path: string): string => decodeURIComponent(path).replace(/^\/_next\//, '.next/');
