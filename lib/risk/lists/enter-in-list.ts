import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { ListKind } from '../model.ts';
import { riskListEntry } from '../schema.ts';
import { listKey } from './keys.ts';
import { masked } from './masked.ts';

/** `value` as a person writes it; `key` where only the hash is known. `until` null: for good. */
export type Listing = ({ value: string } | { key: string }) & {
  kind: ListKind;
  effect: 'allow' | 'block';
  reason: string;
  actor: string;
  until: Date | null;
};

/** Lists a value from now on; the next payment sees it. Throws Unlistable. Returns the entry's id. */
export async function enterInList(tx: Tx, listing: Listing, now: Date): Promise<string> {
  const { kind, effect, reason, actor, until } = listing;
  const valueHash = 'key' in listing ? listing.key : listKey(kind, listing.value);
  const id = newId(now.getTime());
  await tx.insert(riskListEntry).values({
    ...{ id, kind, valueHash, effect, reason, actor },
    masked: 'value' in listing ? masked(kind, listing.value) : '',
    createdAt: now,
    expiresAt: until,
  });
  return id;
}
