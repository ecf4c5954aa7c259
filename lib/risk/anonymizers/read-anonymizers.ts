import { isIPv4, isIPv6 } from 'node:net';
import { bytesOf } from '../lists/networks.ts';

export const ANONYMIZERS = ['vpn', 'hosting', 'tor'] as const;
export type Anonymizer = (typeof ANONYMIZERS)[number];

/** Tells of an address whether it hides where somebody is; the heaviest that is known, or `none`. */
export type Anonymizers = (ip: string) => Anonymizer | 'none';

/** A stretch of addresses, ends included. */
type Stretch = { from: bigint; to: bigint; kind: Anonymizer };

/**
 * Reads a list of networks, one in a line: `tor|vpn|hosting` and an address or network (`tor 192.0.2.7`, `hosting
 * 2001:db8::/32`); what follows a # is a remark. Throws with the number of a line that is something else. Found by halving:
 * a million networks are twenty looks.
 */
export function readAnonymizers(text: string): Anonymizers {
  const stretches = text.split(/\r?\n/).flatMap((line, n) => stretchOf(line.replace(/#.*/, '').trim(), n + 1) ?? []);
  const flat = flattened(stretches);
  return ip => {
    const address = bytesOf(ip);
    return address ? lookUp(flat, numberOf(address)) : 'none';
  };
}

function stretchOf(line: string, number: number): Stretch | null {
  if (line === '') return null;
  const [word = '', network = '', ...more] = line.split(/\s+/);
  const kind = ANONYMIZERS.find(one => one === word);
  const [address = '', prefix] = network.split('/');
  const bytes = isIPv4(address) || isIPv6(address) ? bytesOf(address) : null;
  const bits = prefix === undefined ? (bytes?.length ?? 0) * 8 : Number(prefix);
  if (!kind || !bytes || more.length > 0 || !(bits >= 0 && bits <= bytes.length * 8))
    throw new Error(`line ${number} of the list of anonymizers is no kind and network: ${line}`);
  const size = 1n << BigInt(bytes.length * 8 - bits);
  const from = (numberOf(bytes) / size) * size;
  return { from, to: from + size - 1n, kind };
}

/** IPv4 lies where IPv6 maps it, so that all addresses are numbers of one line. */
function numberOf(bytes: readonly number[]): bigint {
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  return bytes.length === 4 ? 0xffff00000000n + number : number;
}

/** Stretches that do not overlap, in order; where some did, the heaviest holds. */
function flattened(stretches: readonly Stretch[]): Stretch[] {
  let flat: Stretch[] = [];
  for (const kind of ANONYMIZERS) flat = laidOver(flat, merged(stretches.filter(one => one.kind === kind)));
  return flat;
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const next of stretches.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = all.at(-1);
    if (last && next.from <= last.to + 1n) last.to = next.to > last.to ? next.to : last.to;
    else all.push({ ...next });
  }
  return all;
}

/** What is below, but for where something lies over it. Both in order and without overlaps. */
function laidOver(below: readonly Stretch[], over: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let first = 0;
  for (const { from, to, kind } of below) {
    let start = from;
    while ((over[first]?.to ?? to) < from) first++;
    for (let n = first; ; n++) {
      const top = over[n];
      if (!top || top.from > to) break;
      if (top.from > start) left.push({ from: start, to: top.from - 1n, kind });
      start = top.to + 1n;
    }
    if (start <= to) left.push({ from: start, to, kind });
  }
  return [...left, ...over].sort((one, other) => (one.from < other.from ? -1 : 1));
}

function lookUp(flat: readonly Stretch[], address: bigint): Anonymizer | 'none' {
  let [low, high] = [0, flat.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = flat[middle];
    if (!stretch || address < stretch.from) high = middle - 1;
    else if (address > stretch.to) low = middle + 1;
    else return stretch.kind;
  }
  return 'none';
}
