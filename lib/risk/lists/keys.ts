import { keyedHash } from '#lib/crypto/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ListKind } from '../model.ts';
import { networkNamed, networksOf, soleAddress } from './networks.ts';

/** What was entered cannot be told from other values of its kind. */
export class Unlistable extends Refusal {
  constructor(kind: ListKind) {
    super('unlistable', `That is not ${WANTED[kind]}.`, 422);
  }
}

const WANTED: Record<ListKind, string> = {
  card_fingerprint: 'a fingerprint of a card',
  email: 'an e-mail address',
  email_domain: 'a domain such as example.org',
  ip: 'an address or a network between /8 and /32, or /16 and /64',
  address: 'a street and postal code',
  phone: 'a telephone number',
};

/**
 * The key that an entry is found by: a keyed hash, so that nobody can read the lists back. Those of cards, e-mails,
 * streets and single addresses are the hashes that a press is kept with, so that what is only known as a hash can be listed, too.
 */
export function listKey(kind: ListKind, value: string): string {
  const normal = NORMAL[kind](value);
  if (!normal) throw new Unlistable(kind);
  return kind === 'ip' ? networkKey(normal) : keyedHash(PURPOSE[kind], normal);
}

/** The keys of the networks that an address lies in, narrowest first. */
export const networkKeys = (address: string): string[] => networksOf(address).map(networkKey);

function networkKey(network: string): string {
  const sole = soleAddress(network);
  return sole ? keyedHash('ip', sole) : keyedHash(PURPOSE.ip, network);
}

/** The keys of a mailbox's domain and of the domains above it. */
export function domainKeys(email: string): string[] {
  const labels = (NORMAL.email(email) ?? '').split('@').at(1)?.split('.') ?? [];
  return labels.slice(0, -1).map((_, n) => keyedHash(PURPOSE.email_domain, labels.slice(n).join('.')));
}

const PURPOSE: Record<ListKind, string> = {
  card_fingerprint: 'fingerprint',
  email: 'email',
  email_domain: 'list-domain',
  ip: 'list-network',
  address: 'address',
  phone: 'list-phone',
};

const fits = (value: string, shape: RegExp): string | null => (shape.test(value) ? value : null);

const NORMAL: Record<ListKind, (value: string) => string | null> = {
  card_fingerprint: value => fits(value.trim(), /^\S+$/),
  email: value => fits(value.trim().toLowerCase(), /^[^\s@]+@[^\s@]+$/),
  email_domain: value => fits(value.trim().toLowerCase().replace(/^@/, ''), /^[^\s@.]+(\.[^\s@.]+)+$/),
  ip: networkNamed,
  address: value => fits(value.trim().toLowerCase(), /\p{L}/u),
  phone: value => fits(value.replace(/\D/g, '').replace(/^00/, ''), /^\d{6,15}$/),
};
