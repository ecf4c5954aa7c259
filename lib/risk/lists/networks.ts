import { isIPv4, isIPv6 } from 'node:net';

/** Shorter prefixes would list a good part of the internet; longer ones than a home's are one of its machines. */
const PREFIXES = {
  4: Array.from({ length: 25 }, (_, n) => 32 - n),
  6: [128, ...Array.from({ length: 49 }, (_, n) => 64 - n)],
} as const;

/**
 * The networks that an address lies in, narrowest first, in the words that entries are kept by. Empty for what is no
 * address. An IPv4 address that is written as IPv6 is the IPv4 address.
 */
export function networksOf(address: string): string[] {
  const bytes = bytesOf(address);
  return bytes ? PREFIXES[bytes.length === 4 ? 4 : 6].map(bits => named(bytes, bits)) : [];
}

/** A network (`192.0.2.0/24`, `2001:db8::/32`) or a single address, in the same words, or null when it is none that can be listed. */
export function networkNamed(text: string): string | null {
  const [address = '', prefix, ...more] = text.trim().split('/');
  const bytes = bytesOf(address);
  if (!bytes || more.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return null;
  const bits = prefix === undefined ? bytes.length * 8 : Number(prefix);
  const listed: readonly number[] = PREFIXES[bytes.length === 4 ? 4 : 6];
  return listed.includes(bits) ? named(bytes, bits) : null;
}

/** The one address that a network of full length is, as it is usually written, or null for a network of many. */
export function soleAddress(network: string): string | null {
  const [hex = '', bits] = network.split('/');
  if (Number(bits) !== hex.length * 4) return null;
  if (bits === '32') return [...Buffer.from(hex, 'hex')].join('.');
  return new URL(`http://[${hex.replace(/(?<=^(.{4})+)(?=.)/g, ':')}]/`).hostname.slice(1, -1);
}

/** The bytes with what lies behind the prefix cleared, in hexadecimal. */
function named(bytes: readonly number[], bits: number): string {
  const masked = bytes.map((byte, n) => byte & (0xff << Math.min(8, Math.max(0, 8 * (n + 1) - bits))) & 0xff);
  return `${masked.map(byte => byte.toString(16).padStart(2, '0')).join('')}/${bits}`;
}

/** The bytes of an address, four or sixteen, or null for what is none. An IPv4 address written as IPv6 has four. */
export function bytesOf(text: string): number[] | null {
  const address = text.trim().toLowerCase().replace(/%.*$/, '');
  if (isIPv4(address)) return address.split('.').map(Number);
  if (!isIPv6(address)) return null;
  const [head = '', tail] = address.replace(/[\d.]+$/, inGroups).split('::');
  const [front, back] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => 0);
  const bytes = [...front, ...zeros, ...back].flatMap(group => [group >> 8, group & 0xff]);
  const mapped = bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return mapped ? bytes.slice(12) : bytes;
}

const groups = (text: string): number[] => (text ? text.split(':').map(group => Number.parseInt(group, 16)) : []);

/** The last four bytes, where they are written with dots, as two groups. */
function inGroups(end: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = end.split('.').map(Number);
  return end.includes('.') ? `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}` : end;
}
