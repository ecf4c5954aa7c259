import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Hold } from '#lib/personal-data.ts';
import { IMPERSONAL, PERSONAL } from '../map.ts';

/**
 * What holds a row back because another still names it: every foreign key to it from a table that does not go with it.
 * One that Postgres follows by itself (a cart's lines) holds nothing.
 */
export const stillReferred = (table: PgTable, group: readonly PgTable[]): Hold[] =>
  [...PERSONAL, ...IMPERSONAL]
    .filter(other => !group.includes(other.table))
    .flatMap(other =>
      getTableConfig(other.table).foreignKeys.flatMap(key => {
        const { foreignTable, columns, foreignColumns } = key.reference();
        const [from, to] = [columns[0], foreignColumns[0]];
        if (foreignTable !== table || key.onDelete === 'cascade' || !from || !to) return [];
        const naming = sql`select from ${other.table} where ${from} = ${to}`;
        return [{ while: sql`exists (${naming})`, because: `A row of ${getTableName(other.table)} belongs to it.` }];
      }),
    );
