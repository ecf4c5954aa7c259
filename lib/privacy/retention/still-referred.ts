import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Hold } from '#lib/personal-data.ts';
import { IMPERSONAL, PERSONAL } from '../map.ts';

const FOLLOWED: readonly string[] = ['cascade', 'set null'];

/**
 * What holds a row back because another still names it: every foreign key to it from a table that does not go with it.
 * One that Postgres follows by itself (a cart's lines, what a limit was asked by) holds nothing.
 */
export const stillReferred = (table: PgTable, group: readonly PgTable[]): Hold[] =>
  [...PERSONAL, ...IMPERSONAL]
    .filter(other => !group.includes(other.table))
    .flatMap(other =>
      getTableConfig(other.table).foreignKeys.flatMap(key => {
        const { foreignTable, columns, foreignColumns } = key.reference();
        const [from, to] = [columns[0], foreignColumns[0]];
        if (foreignTable !== table || FOLLOWED.includes(key.onDelete ?? '') || !from || !to) return [];
        const naming = sql`select from ${other.table} where ${from} = ${to}`;
        return [{ while: sql`exists (${naming})`, because: `A row of ${getTableName(other.table)} belongs to it.` }];
      }),
    );
