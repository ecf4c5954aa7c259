import { isIPv4, isIPv6 } from 'node:net';
import bowser from 'bowser';
import { keyedHash } from '#lib/crypto/index.ts';

/** The browser behind a request, as far as a sign-in looks at it. */
export type Browser = {
  /** The address that the front server saw. */
  address: string;
  userAgent: string | null;
  /** The token of the device cookie; a new one for a browser that sent none. */
  device: string;
  /** The session cookie that was sent, whatever it is worth. A sign-in ends it and never takes it over. */
  sid: string | null;
  /** The request's id, for the audit ledger. */
  requestId?: string | null | undefined;
};

/**
 * What a person recognises, for example "Firefox on Windows". Read from what the browser says, so no evidence; and never
 * in its own words, because this is printed in mails.
 */
export function nameOfBrowser(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser';
  const { browser, os } = bowser.parse(userAgent.slice(0, 400));
  const [name, system] = [known(browser.name, bowser.BROWSER_MAP), known(os.name, bowser.OS_MAP)];
  return [name ?? 'An unknown browser', system && `on ${system}`].filter(Boolean).join(' ');
}

const known = (name: string | undefined, names: Record<string, string>) =>
  name !== undefined && Object.values(names).includes(name) ? name : null;

/** The network of an address, as its owner is shown it: a /24 of IPv4, a /48 of IPv6; "unknown" for anything else. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 3).join(':')}::/48` : 'unknown';
}

/** A network as `networkOf` names it, for comparing: equal ones can be seen, none can be read back. */
export const networkHash = (network: string): string => keyedHash('network', network);

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const split = (part: string) => (part === '' ? [] : part.split(':'));
  const [before, after] = [split(head), split(tail ?? '')];
  const between = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after].map(group => group.replace(/^0+(?=.)/, '').toLowerCase());
}
