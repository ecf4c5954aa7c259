import postgres from 'postgres';
import { MORE_ORDERS, pastOf, TABLES_OF_ORDERS } from './orders.ts';
import { morePrints, PLENTY } from './prints.ts';
import { withoutIndexes } from './without-indexes.ts';

/** How much a shop has behind it. */
export type Size = { prints: number; orders: number };

/** Statements side by side: one for each core of a small machine. */
const SIDE_BY_SIDE = 2;

/**
 * Gives a seeded shop a past: prints like those it has, and paid orders with all their rows (cart, items, reservations,
 * payment, attempt, transitions, both evaluations, events, money, mail). Written by Postgres itself, with triggers off
 * and indexes after: a million orders take about two minutes. `ownerUrl` is of a database that is thrown away.
 */
export async function fillHistory(ownerUrl: string, { prints, orders }: Size): Promise<void> {
  const settings = { session_replication_role: 'replica', maintenance_work_mem: '512MB', work_mem: '256MB' };
  const sql = postgres(ownerUrl, { max: SIDE_BY_SIDE, onnotice: () => {}, connection: settings });
  await sql.unsafe(PLENTY);
  for (const statement of morePrints(prints)) await sql.unsafe(statement);
  for (const statement of pastOf(orders)) await sql.unsafe(statement);
  await withoutIndexes(sql, TABLES_OF_ORDERS, () => Promise.all(MORE_ORDERS.map(statement => sql.unsafe(statement))));
  await sql.unsafe('drop table bench_more, bench_offer, bench_past');
  // What autovacuum would do in the background, while something else is measured.
  await Promise.all(TABLES_OF_ORDERS.map(table => sql.unsafe(`vacuum (freeze, analyze) ${table}`)));
  await sql.unsafe('vacuum (analyze, skip_locked)');
  await sql.unsafe('checkpoint');
  await sql.end();
}
