import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import postgres from 'postgres';
import { BUNDLES, bundleAlone } from '../../run/bundle.ts';
import { root } from '../../run/root.ts';
import { WORKER_HEAP } from '../../run/web-and-worker.ts';
import { fillHistory } from '../history/history.ts';

/** One copy of the data of a customer with so many orders. `peakMb`: the most memory of the whole process. */
export type ExportReading = { orders: number; seconds: number; peakMb: number; bytes: number };

/** What one copy may take, Node included. */
const MOST_MB = 200;
const SIZES = [1_000, 100_000];

/**
 * Has copies written of one customer's data, who has a thousand orders and then a hundred thousand, each in a process of
 * its own that runs as a worker does. `environment` is of a shop that is thrown away.
 */
export async function measureExports(environment: Record<string, string>, sizes = SIZES): Promise<ExportReading[]> {
  const program = join(root, BUNDLES, 'bench-export.mjs');
  const sql = postgres(environment.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  const readings: ExportReading[] = [];
  try {
    await bundleAlone(root, 'scripts/bench/exports/run.ts', program);
    const account = await oneCustomer(sql);
    for (const orders of sizes) {
      console.log(`\nGiving a customer ${orders} orders.`);
      const [had] = await sql<{ count: number }[]>`select count(*)::int as count from sales_order`;
      await fillHistory(environment.DATABASE_OWNER_URL ?? '', { prints: 24, orders: orders - (had?.count ?? 0) });
      await giveAllTo(sql, account);
      readings.push({ orders, ...(await written(program, await asked(sql, account), environment)) });
    }
  } finally {
    await sql.end();
    rmSync(program, { force: true });
  }
  return readings;
}

/** Prints them; answers which aims are missed. */
export function printExports(readings: readonly ExportReading[]): string[] {
  console.log('\n| a copy of one’s data | memory at most | aim | took | size |\n|---|---|---|---|---|');
  for (const { orders, peakMb, seconds, bytes } of readings)
    console.log(
      `| ${orders} orders | ${Math.round(peakMb)} MB | ${MOST_MB} MB | ${seconds.toFixed(1)} s | ${(bytes / 2 ** 20).toFixed(1)} MB |`,
    );
  return readings
    .filter(({ peakMb }) => peakMb > MOST_MB)
    .map(({ orders, peakMb }) => `a copy of ${orders} orders: ${Math.round(peakMb)} MB, ${MOST_MB} MB is aimed at`);
}

const EMAIL = 'collector@example.org';

async function oneCustomer(sql: postgres.Sql): Promise<string> {
  const id = randomUUID();
  await sql`insert into account (id, email, name) values (${id}, ${EMAIL}, 'A Collector')`;
  return id;
}

/** Every order of the shop becomes theirs, and every mail. */
async function giveAllTo(sql: postgres.Sql, account: string): Promise<void> {
  await sql`set session_replication_role = replica`;
  await sql`update sales_order set account_id = ${account}, email = ${EMAIL} where account_id is distinct from ${account}`;
  await sql`update mail_message set recipient = ${EMAIL} where recipient <> ${EMAIL}`;
  await sql`vacuum (analyze) sales_order, mail_message`;
}

async function asked(sql: postgres.Sql, account: string): Promise<string> {
  const id = randomUUID();
  await sql`insert into privacy_export (id, account_id, session_id, status, asked_at, total) values (${id}, ${account}, ${id}, 'asked', now(), 1)`;
  await sql`insert into privacy_request (id, kind, channel, account_id, subject_hash, status, received_at, verified_at, verified_by, due_at)
    values (${id}, 'export', 'account', ${account}, ${id}, 'verified', now(), now(), 'passkey', now() + interval '1 month')`;
  return id;
}

async function written(program: string, id: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, [WORKER_HEAP, program, id], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error('the copy was not written');
  return JSON.parse(said) as Omit<ExportReading, 'orders'>;
}
