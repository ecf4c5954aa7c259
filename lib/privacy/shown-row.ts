import { getTableColumns } from 'drizzle-orm';
import type { PersonalData } from '#lib/personal-data.ts';
import type { HeldRow, Value } from './model.ts';

/** A row as its person may read it: every column that has a name, in the order of the map, but for what is empty. */
export function shownRow(
  { table, columns }: PersonalData,
  row: Record<string, unknown>,
  account: string | null,
): HeldRow {
  const currency = typeof row.currency === 'string' ? row.currency : 'eur';
  return Object.entries(columns).flatMap(([key, column]) => {
    const raw = row[key];
    if (column === 'bare' || raw === null || raw === undefined || isEmpty(raw)) return [];
    if (column.hidden !== undefined)
      return [{ label: column.label, value: { kind: 'hidden', because: column.hidden } }];
    if (column.read) return [{ label: column.label, value: { kind: 'text', text: column.read(raw, account) } }];
    const isMoney = getTableColumns(table)[key]?.name.endsWith('_minor') ?? false;
    return [{ label: column.label, value: isMoney ? money(raw, currency) : shown(raw) }];
  });
}

const money = (raw: unknown, currency: string): Value => ({ kind: 'money', minor: Number(raw), currency });

function shown(raw: unknown): Value {
  if (raw instanceof Date) return { kind: 'moment', at: raw.toISOString() };
  if (typeof raw === 'boolean') return { kind: 'text', text: raw ? 'yes' : 'no' };
  return { kind: 'text', text: spoken(raw) };
}

/** What is nested is read out: "name: Ada Lovelace, city: Dublin". */
function spoken(raw: unknown): string {
  if (Array.isArray(raw)) return raw.map(spoken).join(', ');
  if (raw instanceof Date) return raw.toISOString();
  if (typeof raw !== 'object' || raw === null) return String(raw ?? '');
  return Object.entries(raw)
    .filter(([, value]) => value !== null && value !== undefined && !isEmpty(value))
    .map(([key, value]) => `${inWords(key)}: ${spoken(value)}`)
    .join(', ');
}

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  (typeof value === 'object' && value !== null && !(value instanceof Date) && Object.keys(value).length === 0);

/** `capturedOrders` → "captured orders". */
const inWords = (key: string): string =>
  key.replaceAll(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
