import { getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Key, PersonalData } from '#lib/personal-data.ts';

/** What is known of a guest from the start, their address, stands in their orders: nothing finds them after those are blank. */
const ROOT_OF_GUESTS: { table: string; leads: Key } = { table: 'sales_order', leads: 'email' };

/**
 * The order in which tables are erased: a row goes before what it is found by, and before what it refers to. Stable, so
 * that a run that was interrupted goes on where it was. Throws when two tables wait for each other.
 */
export function erasureOrder(all: readonly PersonalData[]): PersonalData[] {
  const ordered: PersonalData[] = [];
  const left = [...all];
  while (left.length > 0) {
    const free = left.findIndex(one => !left.some(other => other !== one && goesBefore(other, one)));
    const [next] = free < 0 ? [] : left.splice(free, 1);
    if (!next) throw new Error(`these wait for each other: ${left.map(({ table }) => getTableName(table)).join(', ')}`);
    ordered.push(next);
  }
  return ordered;
}

const goesBefore = (one: PersonalData, other: PersonalData): boolean => isFoundBy(one, other) || refersTo(one, other);

function isFoundBy({ found }: PersonalData, { table, leads = [] }: PersonalData): boolean {
  const led = new Set<Key>(leads.map(({ to }) => to));
  if (getTableName(table) === ROOT_OF_GUESTS.table) led.add(ROOT_OF_GUESTS.leads);
  return found.some(({ by }) => led.has(by));
}

/** What is only blanked may be referred to for ever. */
const refersTo = (one: PersonalData, other: PersonalData): boolean =>
  other.forgotten === 'deleted' &&
  getTableConfig(one.table).foreignKeys.some(key => key.reference().foreignTable === other.table);
