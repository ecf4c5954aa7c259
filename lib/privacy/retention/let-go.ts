import { getTableName, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type Tx, transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import type { Key } from '#lib/personal-data.ts';
import { letGoOf } from './append-only.ts';
import { noteGone } from './report.ts';
import type { Dependent, Schedule } from './schedules.ts';

/** Roots that one transaction lets go at most, with all that belongs to them: nobody waits for it. */
export const AT_ONCE = 200;

type Root = { place: string; since: string; held: string | null; keys: Record<string, string | null> };
/** Where a run is: behind the last row that it saw. Rows that are held back stay, and are passed by. */
export type Place = { since: string; place: string };
type Step = { seen: number; held: Record<string, number>; last: Place | null };

/**
 * One batch in one transaction: killed before its commit, nothing happened; after it, the rows are gone and counted. What
 * the database refuses to let go of is held back.
 */
export async function letGoSome(schedule: Schedule, after: Place | null, now: Date): Promise<Step> {
  try {
    return await letGo(schedule, after, now);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log('privacy').warn({ err: error, table: getTableName(schedule.table) }, 'the database lets nothing go');
    const kept = await transaction(tx => lockDue(tx, schedule, after, now));
    return { seen: kept.length, held: countOf(kept, REFUSED), last: kept.at(-1) ?? null };
  }
}

const REFUSED = 'The database says that its time is not over.';
/** insufficient_privilege, foreign_key_violation and check_violation. */
const REFUSALS = ['42501', '23503', '23514'];
const isRefusal = (error: unknown): boolean =>
  REFUSALS.includes((error as { cause?: { code?: string } }).cause?.code ?? '');

const letGo = (schedule: Schedule, after: Place | null, now: Date): Promise<Step> =>
  transaction(async tx => {
    const roots = await lockDue(tx, schedule, after, now);
    const due = roots.filter(({ held }) => held === null);
    if (due.length > 0) {
      const keys = new Map<Key, string[]>();
      for (const { to } of schedule.leads)
        keys.set(
          to,
          due.flatMap(root => root.keys[to] ?? []),
        );
      await letGoDependents(tx, schedule.dependents, keys, now);
      const places = sql`array[${sql.join(
        due.map(({ place }) => sql`${place}::tid`),
        sql`, `,
      )}]`;
      const { count } = await tx.execute(sql`delete from ${schedule.table} where ctid = any(${places})`);
      await noteGone(tx, getTableName(schedule.table), count, now);
    }
    const held = countOf(roots.filter(root => root.held !== null));
    return { seen: roots.length, held, last: roots.at(-1) ?? null };
  });

/** How many are held back, by why: what is said of the row itself, else `otherwise`. */
function countOf(roots: readonly Root[], otherwise = ''): Record<string, number> {
  const held: Record<string, number> = {};
  for (const { held: because } of roots) held[because ?? otherwise] = (held[because ?? otherwise] ?? 0) + 1;
  return held;
}

/** The next rows whose time is over, in its order; one that others belong to is locked, or waits for the next run. */
async function lockDue(
  tx: Tx,
  { table, since, over, when, unless, leads, dependents }: Schedule,
  after: Place | null,
  now: Date,
) {
  const past = over(now);
  const cases = unless.map(hold => {
    const held = typeof hold.while === 'function' ? hold.while(past) : hold.while;
    return sql`when ${held} then ${hold.because}`;
  });
  const why = cases.length > 0 ? sql`case ${sql.join(cases, sql` `)} end` : sql`null`;
  const keys = leads.flatMap(({ to, from }) => [sql`${to}::text`, sql`${from}::text`]);
  const further = after
    ? sql`and (${since}, ${table}.ctid) > (${after.since}::timestamptz, ${after.place}::tid)`
    : sql``;
  return tx.execute<Root>(sql`
    select ${table}.ctid::text as place, ${since}::text as since, ${why} as held,
      jsonb_build_object(${sql.join(keys, sql`, `)}) as keys
    from ${table} where ${since} < ${past.toISOString()}::timestamptz ${when ? sql`and ${when}` : sql``} ${further}
    order by ${since}, ${table}.ctid limit ${AT_ONCE}
    ${dependents.length > 0 ? sql`for update of ${table} skip locked` : sql``}`);
}

/** From what leads on to what is led to, and then back: a row goes before the one that it names. */
async function letGoDependents(tx: Tx, dependents: readonly Dependent[], keys: Map<Key, string[]>, now: Date) {
  const found: { table: PgTable; by: { in: PgColumn; keys: string[] }[] }[] = [];
  for (const { table, found: ways, leads = [] } of dependents) {
    const by = ways.flatMap(way => {
      const known = keys.get(way.by) ?? [];
      return known.length > 0 && !way.prefix ? [{ in: way.in, keys: known }] : [];
    });
    if (by.length === 0) continue;
    found.push({ table, by });
    for (const { to, from } of leads) {
      if (keys.has(to)) continue;
      const rows = await tx.execute<{ key: string }>(
        sql`select ${from}::text as key from ${table} where ${whichOf(by)} and ${from} is not null`,
      );
      keys.set(
        to,
        rows.map(({ key }) => key),
      );
    }
  }
  for (const { table, by } of found.toReversed()) {
    const gone =
      (await letGoOf(tx, table, by)) ?? (await tx.execute(sql`delete from ${table} where ${whichOf(by)}`)).count;
    await noteGone(tx, getTableName(table), gone, now);
  }
}

const whichOf = (by: readonly { in: PgColumn; keys: string[] }[]): SQL =>
  or(...by.map(way => sql`${way.in} = any(${sql.param(way.keys)}::${sql.raw(way.in.getSQLType())}[])`)) ?? sql`false`;
