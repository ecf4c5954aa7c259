import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../sandbox/postgres/start.ts';
import { freePort } from '../run/ports.ts';
import { root } from '../run/root.ts';
import { Running } from '../run/running.ts';
import { MUTANTS } from './index.ts';
import { testsOf } from './known-bugs.ts';
import type { Mutant } from './mutant.ts';
import { copyTree, spoil } from './tree.ts';
import { tryRow, type Verdict } from './try-row.ts';

const FOLDER = join(root, '.data/mutants');

/**
 * Builds each known bug into a copy of the sources, one at a time, and runs its tests there: they must fail. Before
 * that they must pass unspoiled, or a failure would say nothing. Exits with 1 when a bug goes unnoticed.
 */
export async function runMutants(words: string[]): Promise<void> {
  const { only } = parseArgs({ args: words, options: { only: { type: 'string' } } }).values;
  const rows = only?.split(',').map(Number);
  const chosen = MUTANTS.filter(({ row }) => rows?.includes(row) ?? true);
  if (chosen.length === 0) throw new Error(`There is no mutant of ${only}.`);
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  try {
    const server = process.env.TEST_DATABASE_URL ?? (await ownServer(running));
    const tree = join(FOLDER, `tree-${process.pid}`);
    copyTree(tree);
    const unnoticed = await runAll(chosen, tree, server);
    console.log(`\n${chosen.length - unnoticed} of ${chosen.length} wrong versions were noticed.`);
    await running.end(unnoticed > 0 ? 1 : 0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await running.end(1);
  }
}

async function runAll(mutants: readonly Mutant[], tree: string, server: string): Promise<number> {
  const sound = new Map<number, boolean>();
  let unnoticed = 0;
  console.log('  row  unspoiled  spoiled  the wrong version');
  for (const { row, does, edits } of mutants) {
    const tests = testsOf(row);
    if (!sound.has(row)) sound.set(row, (await tryRow(tree, server, row, tests)).kind === 'passed');
    const spoiled = await trySpoiled(edits, tree, () => tryRow(tree, server, row, tests));
    const noticed = sound.get(row) === true && spoiled.kind === 'failed';
    if (!noticed) unnoticed += 1;
    const before = sound.get(row) ? 'passes' : 'FAILS';
    const after = spoiled.kind === 'failed' ? 'fails' : spoiled.kind.toUpperCase();
    console.log(`${String(row).padStart(5)}  ${before.padEnd(9)}  ${after.padEnd(7)}  ${does}`);
    console.log(`${' '.repeat(27)}${spoiled.says}`);
  }
  return unnoticed;
}

async function trySpoiled(edits: Mutant['edits'], tree: string, run: () => Promise<Verdict>): Promise<Verdict> {
  try {
    const mend = spoil(tree, edits);
    return await run().finally(mend);
  } catch (error) {
    return { kind: 'silent', says: String(error).replaceAll('\n', ' ') };
  }
}

/** A PostgreSQL that forgets everything, for this run alone. */
async function ownServer(running: Running): Promise<string> {
  const server = await startPostgres({
    root,
    data: join(FOLDER, 'pg18'),
    port: await freePort(),
    password: randomBytes(16).toString('hex'),
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
  running.add({ name: 'database', stop: server.remove });
  return server.url('postgres');
}
