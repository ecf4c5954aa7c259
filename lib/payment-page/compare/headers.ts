import type { Difference, Manifest, Seen } from '../model.ts';

/** Headers that give power away or lead elsewhere. The page sends none of them. */
const NEVER = [
  'refresh',
  'location',
  'access-control-allow-origin',
  'service-worker-allowed',
  'sourcemap',
  'x-powered-by',
  'clear-site-data',
];

/** A nonce is new for every answer; what is compared is that there is one. */
export const withoutNonce = (policy: string): string => policy.replace(/'nonce-[A-Za-z0-9+/=_-]+'/g, "'nonce-N'");

/** What the answer's headers are, held against those that were signed. A header that came twice counts as changed. */
export function compareHeaders({ headers }: Manifest, seen: Seen): Difference[] {
  const found = (name: string) =>
    seen.headers
      .filter(([has]) => has.toLowerCase() === name)
      .map(([, value]) => withoutNonce(value))
      .join(', ') || null;
  const signed = Object.entries(headers).flatMap(([what, expected]): Difference[] => {
    const is = found(what);
    if (is === expected) return [];
    const kind = is === null ? 'header-missing' : 'header-changed';
    return [{ kind, level: 'alarm', what, expected, found: is }];
  });
  const added = [...NEVER.filter(name => !(name in headers)), 'link'].flatMap((what): Difference[] => {
    const is = found(what);
    if (is === null || (what === 'link' && !leadsElsewhere(is))) return [];
    return [{ kind: 'header-added', level: 'alarm', what, expected: null, found: is }];
  });
  const orders = seen.orders.map(
    (order): Difference => ({ kind: 'meta-added', level: 'alarm', what: 'head', expected: null, found: order }),
  );
  return [...signed, ...added, ...orders];
}

/** Next has its own files loaded early by `link: </_next/…>; rel=preload`; anything with a host of its own is not that. */
const leadsElsewhere = (link: string): boolean => /<\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link);
