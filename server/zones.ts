/** How a page is protected: cached with hashes, drawn per request with a nonce, or the latter with payment fields. */
export type Zone = 'cached' | 'nonce' | 'payment';

/** Path prefixes, the first match wins. Whatever is not named is a cached page. A test compares this with app/. */
const ZONES: [prefix: string, zone: Zone][] = [
  ['/checkout', 'payment'],
  ['/order', 'nonce'],
  ['/account', 'nonce'],
  ['/your-data', 'nonce'],
  ['/not-me', 'nonce'],
  ['/support/ask', 'nonce'],
  ['/support/ticket', 'nonce'],
  ['/support/not-me', 'nonce'],
  ['/keep-my-data', 'nonce'],
  ['/confirm-email', 'nonce'],
  ['/sign-in', 'nonce'],
  ['/sign-up', 'nonce'],
  ['/verify-email', 'nonce'],
  ['/forgot-password', 'nonce'],
  ['/find-order', 'nonce'],
  ['/reset-password', 'nonce'],
  ['/recover', 'nonce'],
  ['/welcome', 'nonce'],
  ['/unsubscribe', 'nonce'],
  ['/admin', 'nonce'],
  ['/cart', 'nonce'],
  ['/prints/browse', 'nonce'],
  // Draws what is not there for those above (next.config.ts).
  ['/nothing-here', 'nonce'],
];

/** The paths whose pages are drawn for each request, and all that is under them. */
export const ENCLOSED: readonly string[] = ZONES.map(([prefix]) => prefix);

/** What only those see who are signed in. */
export const isPrivate = (path: string): boolean => /^\/(?:admin|account)(?:\/|$)/.test(path);

/** The cached list of prints, and the page that draws it filtered, sorted or searched. */
export const LIST = '/prints';
export const FILTERED_LIST = '/prints/browse';

/** The zone of a path as the server sees it (after the rewrite of a filtered list). */
export function zoneOf(path: string): Zone {
  return ZONES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1] ?? 'cached';
}
