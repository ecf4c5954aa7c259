import { getTableName, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Tx, transaction } from '#lib/db/index.ts';
import { ERASED, type KeyOwner, keyFor, type Owner, sealField } from '#lib/keyring/index.ts';
import type { PersonalData } from '#lib/personal-data.ts';
import { PERSONAL } from '../map.ts';
import { sealedColumns } from '../opened.ts';

const AT_ONCE = 100;

/** What lies in the clear, by column, in the words of the index that finds it. */
export const IN_THE_CLEAR: Record<string, string> = {
  'account.name': `name !~ '^v2:' and name <> 'Erased'`,
  'sales_order.ship_to': `not (ship_to ? 'sealed') and ship_to ->> 'name' <> 'Erased'`,
  'quote.ship_to': `not (ship_to ? 'sealed')`,
  'mail_message.data': `not (data ? 'sealed') and data <> '{}'`,
  'invitation.name': `name !~ '^v2:' and name <> 'Erased'`,
  'dispute_evidence.texts': `not (texts ? 'sealed') and texts <> '{}'`,
  'totp.sealed_seed': `sealed_seed !~ '^v2:'`,
  'privacy_request.words': `words !~ '^v2:' and words <> 'Erased'`,
  'privacy_request.answer': `answer !~ '^v2:' and answer <> 'Erased'`,
};

/**
 * Seals what was kept before there were keys, a few rows at a time: what is left to do is what is found, so that it may
 * be stopped anywhere and run as often as one likes. Answers how many values it sealed.
 */
export async function sealPlaintext(): Promise<number> {
  let all = 0;
  for (const described of PERSONAL)
    for (const sealed of sealedColumns(described)) {
      for (;;) {
        const some = await transaction(tx => sealSome(tx, described, sealed));
        all += some;
        if (some < AT_ONCE) break;
      }
    }
  return all;
}

type Found = { row: string; value: unknown; under: (string | null)[] };

async function sealSome(
  tx: Tx,
  { table }: PersonalData,
  { column, row, under, readable = [] }: ReturnType<typeof sealedColumns>[number],
): Promise<number> {
  const where = IN_THE_CLEAR[`${getTableName(table)}.${column.name}`];
  // What came after the keys never lay in the clear, and links from before run out by themselves.
  if (!where) return 0;
  const owners = sql.join(
    under.map(({ id }) => sql`${id}::text`),
    sql`, `,
  );
  const found = await tx.execute<Found>(sql`
    select ${row}::text as row, to_jsonb(${column}) as value, array[${owners}] as under
    from ${table} where ${sql.raw(where)} order by ${row} limit ${AT_ONCE} for update of ${table} skip locked`);
  for (const one of found) {
    const at = one.under.findIndex(id => id !== null);
    const key = await keyFor(tx, { [under[at]?.of as KeyOwner]: one.under[at] } as Owner);
    // Whoever's key was destroyed was forgotten: nothing of theirs is kept.
    const value = key ? sealField(key, column, one.row, one.value as never, kept(one.value, readable)) : ERASED;
    const stays = column.getSQLType() === 'jsonb' ? sql`${JSON.stringify(key ? value : {})}::jsonb` : sql`${value}`;
    await tx.execute(
      sql`update ${table} set ${sql.identifier(column.name)} = ${stays} where ${whole(row)} = ${one.row}::uuid`,
    );
  }
  return found.length;
}

const whole = (row: PgColumn) => sql.identifier(row.name);

const kept = (value: unknown, readable: readonly string[]): Record<string, string> =>
  Object.fromEntries(readable.flatMap(name => (Object(value)[name] ? [[name, String(Object(value)[name])]] : [])));
