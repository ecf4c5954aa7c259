import { sql } from 'drizzle-orm';
import { ownStatement, type Reader } from '#lib/db/index.ts';
import type { ListKind, PreAuthFacts } from '../model.ts';
import { domainKeys, listKey, networkKeys, Unlistable } from './keys.ts';

/**
 * By what a payment may be listed; null where it is not known. The hashes are those that a press is kept with, of the
 * card's fingerprint, the address of the internet, and the street with its postal code. `ip`: as long as it is there to be
 * read, networks name it, too.
 */
export type Listable = {
  fingerprintHash: string | null;
  email: string | null;
  ip: string | null;
  ipHash: string | null;
  addressHash: string | null;
  phone: string | null;
};

type Found = { kind: ListKind; key: string; effect: 'allow' | 'block' };

/**
 * The kinds of entry that name a payment and have not ended, in one look-up of one index. Of networks that lie in one
 * another the narrowest decides: a listed office may be let pass in a network that is stopped. Of an allow and a block
 * of the same value both are told; what that means is the rules' business.
 */
export async function listsNaming(reader: Reader, listable: Listable, now: Date): Promise<PreAuthFacts['lists']> {
  const keys = keysOf(listable);
  if (keys.length === 0) return { allow: [], block: [] };
  const [kinds, hashes] = [keys.map(({ kind }) => kind), keys.map(({ key }) => key)];
  const found = await entries(reader, { kinds, hashes, now: now.toISOString() });
  const narrowest = keys.find(({ kind, key }) => kind === 'ip' && found.some(one => one.key === key))?.key;
  const decide = found.filter(({ kind, key }) => kind !== 'ip' || key === narrowest);
  const kindsOf = (effect: Found['effect']) => [
    ...new Set(decide.filter(one => one.effect === effect).map(({ kind }) => kind)),
  ];
  return { allow: kindsOf('allow').sort(), block: kindsOf('block').sort() };
}

const entries = ownStatement<Found>(
  () => sql`
    select entry.kind, entry.value_hash as key, entry.effect
    from unnest(${sql.placeholder('kinds')}::text[], ${sql.placeholder('hashes')}::text[]) as asked (kind, hash)
    join risk_list_entry entry on entry.kind = asked.kind and entry.value_hash = asked.hash
    where entry.expires_at is null or entry.expires_at > ${sql.placeholder('now')}::timestamptz`,
);

function keysOf({
  fingerprintHash,
  email,
  ip,
  ipHash,
  addressHash,
  phone,
}: Listable): { kind: ListKind; key: string }[] {
  const of = (kind: ListKind, keys: readonly string[]) => keys.map(key => ({ kind, key }));
  return [
    ...of('card_fingerprint', fingerprintHash ? [fingerprintHash] : []),
    ...of('email', keyIfAny('email', email)),
    ...of('email_domain', email ? domainKeys(email) : []),
    ...of('ip', ip ? networkKeys(ip) : ipHash ? [ipHash] : []),
    ...of('address', addressHash ? [addressHash] : []),
    ...of('phone', keyIfAny('phone', phone)),
  ];
}

/** What a buyer typed may be nothing that could be listed: then no entry names it. */
function keyIfAny(kind: ListKind, value: string | null): string[] {
  try {
    return value ? [listKey(kind, value)] : [];
  } catch (error) {
    if (error instanceof Unlistable) return [];
    throw error;
  }
}
