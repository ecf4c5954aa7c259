import { getTableColumns, getTableName, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { DAY, later } from '#lib/clock.ts';
import type { Hold, Key, PersonalData } from '#lib/personal-data.ts';
import { IMPERSONAL, PERSONAL } from '../map.ts';
import { stillReferred } from './still-referred.ts';

/** A table whose rows go with those of another: how they are found, and what they lead to. */
export type Dependent = Pick<PersonalData, 'table' | 'found' | 'leads'>;

/** A promise of the map: rows of `table` go once `since` is past, and with them what belongs to them. */
export type Schedule = {
  table: PgTable;
  since: PgColumn;
  /** Whatever is older is over. */
  over(now: Date): Date;
  when?: SQL;
  unless: readonly Hold[];
  leads: NonNullable<PersonalData['leads']>;
  /** Those that others belong to come first. */
  dependents: readonly Dependent[];
};

/** The same for one column of rows that stay. */
export type Blanking = { table: PgTable; key: string; column: PgColumn; since: PgColumn; days: number };

type Timed = PersonalData & { kept: Extract<PersonalData['kept'], { since: PgColumn }> };
const isTimed = (described: PersonalData): described is Timed => 'since' in described.kept;
const owns = ({ table, kept }: Timed): boolean => kept.since.table === table;

/** Everything that the map says goes by itself. What belongs to something else that goes comes before it. */
export const SCHEDULES: readonly Schedule[] = PERSONAL.filter(isTimed)
  .filter(owns)
  .toReversed()
  .flatMap(described => {
    const { table, kept, leads = [] } = described;
    const dependents = dependentsOf(described);
    const group = [table, ...dependents.map(one => one.table)];
    const unless = [...(kept.unless ?? []), ...stillReferred(table, group)];
    const further = 'leads' in kept ? (kept.leads ?? []) : [];
    const scheduled = { table, since: kept.since, unless, leads: [...leads, ...further], dependents };
    const usual = { ...scheduled, over: (now: Date) => overAt(kept, now) };
    if (!('sooner' in kept) || !kept.sooner) return [usual];
    const { days, when } = kept.sooner;
    return [usual, { ...scheduled, when, over: (now: Date) => later(now, -days * DAY) }];
  });

/** Columns that are blanked by themselves, although their rows stay. */
export const BLANKINGS: readonly Blanking[] = PERSONAL.flatMap(({ table, columns }) =>
  Object.entries(columns).flatMap(([key, how]) => {
    const column = getTableColumns(table)[key];
    return column && how !== 'bare' && how.kept ? [{ table, key, column: column as PgColumn, ...how.kept }] : [];
  }),
);

/** Everything that a report tells of, by the name that it has there. */
export const REPORTED: readonly string[] = [
  ...new Set([
    ...SCHEDULES.flatMap(({ table, dependents }) => [table, ...dependents.map(one => one.table)]).map(getTableName),
    ...BLANKINGS.map(nameOf),
  ]),
].toSorted();

export function nameOf({ table, column }: Pick<Blanking, 'table' | 'column'>): string {
  return `${getTableName(table)}.${column.name}`;
}

/** `years` counts from the end of the year in UTC: what was made in 2014 goes when 2025 begins. */
function overAt(kept: Timed['kept'], now: Date): Date {
  return 'days' in kept ? later(now, -kept.days * DAY) : new Date(Date.UTC(now.getUTCFullYear() - kept.years, 0, 1));
}

/** What is kept as long as a row of this table: told by the same moment, or by a key that the row itself is. */
function dependentsOf({ table, kept, leads = [] }: Timed): Dependent[] {
  const own = new Set(leads.filter(({ from }) => isIdOf(table, from)).map(({ to }) => to));
  const ofMap = PERSONAL.filter(other => other.table !== table && belongs(other));
  const others = IMPERSONAL.flatMap(({ table, goes }) =>
    goes && own.has(goes.with) ? [{ table, found: [{ by: goes.with, in: goes.in }] }] : [],
  );
  return [...ofMap, ...others];

  function belongs(other: PersonalData): boolean {
    return isTimed(other) ? other.kept.since === kept.since : own.has((other.kept as { with: Key }).with);
  }
}

function isIdOf(table: PgTable, column: PgColumn): boolean {
  return (
    column.table === table &&
    (column.primary || getTableConfig(table).primaryKeys.some(({ columns }) => columns[0] === column))
  );
}

/** By the name that a report has for it, until when it is kept, in words. */
export function promises(map: readonly PersonalData[]): Map<string, string> {
  const said = new Map(map.map(({ table, kept }) => [getTableName(table), kept.says]));
  for (const blanking of BLANKINGS) said.set(nameOf(blanking), `${blanking.days} days; the row stays.`);
  return new Map(REPORTED.map(name => [name, said.get(name) ?? 'With what it belongs to.']));
}
