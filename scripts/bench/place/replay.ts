/**
 * Sends the statements that the recorded purchases made, the same texts with the same values in the same order, through
 * postgres.js alone, to a copy of the database as it was before them. Prints what that took as JSON: the floor.
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { percentiles } from '../load.ts';
import { inParallel, PARALLEL, type Recorded, WARMING } from './sizes.ts';

const [recordFile = '', databaseUrl = ''] = process.argv.slice(2);
const purchases: Recorded[][] = deserialize(readFileSync(recordFile));
const sql = postgres(databaseUrl, { max: 10, onnotice: () => {} });
await Promise.all(Array.from({ length: 10 }, () => sql`select 1`));

type Step = Recorded | Recorded[];

/** Statements of a transaction belong together: from its begin to its commit, on its own connection. */
function stepsOf(statements: readonly Recorded[]): Step[] {
  const steps: Step[] = [];
  const open = new Map<number, Recorded[]>();
  for (const statement of statements) {
    const { connection, text } = statement;
    if (/^begin/i.test(text)) {
      const block: Recorded[] = [];
      open.set(connection, block);
      steps.push(block);
    } else if (/^commit/i.test(text)) open.delete(connection);
    else (open.get(connection) ?? steps).push(statement as Recorded & Step);
  }
  return steps;
}

const send = (to: Sql | TransactionSql, { text, parameters }: Recorded) =>
  to.unsafe(text, parameters as never[], { prepare: true });

async function replay(statements: readonly Recorded[]): Promise<number> {
  const start = performance.now();
  for (const step of stepsOf(statements)) {
    if (!Array.isArray(step)) await send(sql, step);
    else
      await sql.begin(async tx => {
        for (const statement of step) await send(tx, statement);
      });
  }
  return performance.now() - start;
}

await inParallel(PARALLEL, purchases.splice(0, WARMING), replay);
const cpu = process.cpuUsage();
const start = performance.now();
const times = await inParallel(PARALLEL, purchases, replay);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const rate = { perCpuSecond: purchases.length / ((user + system) / 1e6), perSecond: purchases.length / seconds };
const meanMs = times.reduce((sum, one) => sum + one, 0) / times.length;
console.log(JSON.stringify({ ...rate, ...percentiles(times), meanMs }));
await sql.end();
