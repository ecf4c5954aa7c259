import { getTableColumns } from 'drizzle-orm';
import type { PersonalData } from '#lib/personal-data.ts';
import type { RawRow } from './rows-in.ts';

export type ExportedColumn = {
  /** As Postgres calls it: what programs go by. */
  name: string;
  /** What people go by. */
  label: string;
  read: ((raw: unknown, account: string | null) => string) | undefined;
};

/** The columns of a table that its person takes with them. */
export const exportedColumns = ({ table, columns }: PersonalData): ExportedColumn[] =>
  Object.entries(columns).flatMap(([key, column]) => {
    const name = getTableColumns(table)[key]?.name;
    if (!name || column === 'bare' || column.hidden !== undefined) return [];
    return [{ name, label: column.label, read: column.read }];
  });

/** What is theirs and is not taken, with the reason. */
export const hiddenColumns = ({ columns }: PersonalData): { label: string; because: string }[] =>
  Object.values(columns).flatMap(column =>
    column !== 'bare' && column.hidden !== undefined ? [{ label: column.label, because: column.hidden }] : [],
  );

/** A value of a row as its person reads it. */
export const valueIn = (row: RawRow, { name, read }: ExportedColumn, account: string | null): unknown =>
  read && row[name] != null ? read(row[name], account) : (row[name] ?? null);
