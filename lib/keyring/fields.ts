import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { openUnder, SealBroken, sealUnder } from '#lib/crypto/index.ts';
import { isSealed, SEALED, type Sealed } from './model.ts';
import { KEPT, type PersonKey, readKept } from './person-key.ts';

/** What a column holds once it is opened. */
export type Held<C extends AnyPgColumn> = C['_']['data'] extends Sealed<infer T> ? T : never;

/**
 * Seals `value` for one column of one row under somebody's key: AES-256-GCM, bound to table, column, row and key, so
 * that a value moved anywhere else does not open there. `readable` is what of an object the books need without a key.
 */
export function sealField<C extends AnyPgColumn>(
  key: PersonKey,
  column: C,
  row: string,
  value: Held<C>,
  readable: Readonly<Record<string, string>> = {},
): Sealed<Held<C>> {
  const text = isJson(column) ? JSON.stringify(value) : String(value);
  const sealed = `v2:${key.id}:${sealUnder(key.bytes(), bound(placeOf(column, row), key.id), Buffer.from(text))}`;
  return (isJson(column) ? { ...readable, sealed } : sealed) as unknown as Sealed<Held<C>>;
}

/**
 * A sealed column as a selection reads it: opened. Its key comes with it, in the same statement and whoever's it is.
 * `row` says which row it is, as when it was sealed; `erased` is read where the key was destroyed. A value from before
 * there were keys is read as it stands. Throws SealBroken for a value that was moved or changed.
 */
export function openField<C extends AnyPgColumn>(column: C, row: AnyPgColumn, erased: Held<C>): SQL<Held<C>> {
  return carried(column, sql`${row}`, sql`${column}`).mapWith((text: string) =>
    openCarried(column, text, erased),
  ) as SQL<Held<C>>;
}

/**
 * The same for a statement of the caller's own: value, row and key as one text, which `openCarried` opens. Null where
 * the value is.
 */
export function carried(column: AnyPgColumn, row: SQL, value: SQL): SQL<unknown> {
  const text = isJson(column) ? sql`coalesce(${value} ->> 'sealed', ${value}::text)` : value;
  return sql`(${row} || ' ' || coalesce((select ${KEPT} from person_key k left join master_key m on m.id = k.master_id
    where k.id = case when ${text} ~ '${sql.raw(SEALED)}' then substr(${text}, 4, 36)::uuid end), '?') || ' ' || ${text})`;
}

/** Opens what `carried` carried. */
export function openCarried<C extends AnyPgColumn>(column: C, text: string, erased: Held<C>): Held<C> {
  const [row = '', kept = ''] = text.split(' ', 2);
  const value = text.slice(row.length + kept.length + 2);
  if (!isSealed(value)) return asStored(column, value, erased);
  if (kept === '?') throw new SealBroken(`${placeOf(column, row)} is sealed under a key that is not there`);
  const key = readKept(kept);
  return key ? read(column, openAt(key, placeOf(column, row), value)) : erased;
}

/** Opens one value whose key is at hand. `place` is `<table>|<column>|<row>`. Throws SealBroken. */
export function openAt(key: PersonKey, place: string, value: string): string {
  const [, keyId = '', ...parts] = value.split(':');
  if (keyId !== key.id) throw new SealBroken(`${place} is sealed under another key`);
  return openUnder(key.bytes(), bound(place, keyId), parts.join(':')).toString();
}

const read = <C extends AnyPgColumn>(column: C, text: string): Held<C> =>
  (isJson(column) ? JSON.parse(text) : text) as Held<C>;

/** A value that is not sealed: from before, or what erasing left of it. An object lacks what was taken out of it. */
function asStored<C extends AnyPgColumn>(column: C, text: string, erased: Held<C>): Held<C> {
  if (!isJson(column)) return text as Held<C>;
  if (!text.startsWith('{')) return erased;
  return { ...(typeof erased === 'object' ? erased : {}), ...JSON.parse(text) };
}

const isJson = (column: AnyPgColumn): boolean => column.getSQLType() === 'jsonb';
const placeOf = (column: AnyPgColumn, row: string): string => `${getTableName(column.table)}|${column.name}|${row}`;
const bound = (place: string, keyId: string): Buffer => Buffer.from(`${place}|${keyId}`);
