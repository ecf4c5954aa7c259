import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `silent`: no test of the row ran at all, which proves nothing. `says`: the first words of the first failure. */
export type Verdict = { kind: 'passed' | 'failed' | 'silent'; says: string };

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { message: string; assertionResults: { status: string; failureMessages: string[] }[] }[];
};

/** Runs the tests of one row in a tree, and nothing else. */
export async function tryRow(tree: string, server: string, row: number, tests: readonly string[]): Promise<Verdict> {
  const file = join(tree, 'report.json');
  rmSync(file, { force: true });
  const only = ['--project', 'unit-and-integration', ...tests, '-t', `(^| )${row}: `];
  const report = ['--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...only, ...report], {
    cwd: tree,
    env: { ...process.env, TEST_DATABASE_URL: server },
    stdio: 'ignore',
  });
  await new Promise(resolve => child.once('exit', resolve));
  if (!existsSync(file)) return { kind: 'silent', says: 'vitest left no report' };
  return verdictOf(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

function verdictOf({ numFailedTests, numPassedTests, testResults }: Report): Verdict {
  const failed = testResults.flatMap(it => it.assertionResults).filter(({ status }) => status === 'failed');
  if (numFailedTests > 0) return { kind: 'failed', says: firstWords(failed[0]?.failureMessages[0] ?? '') };
  if (numPassedTests > 0) return { kind: 'passed', says: 'no test noticed' };
  return { kind: 'silent', says: firstWords(testResults[0]?.message ?? 'no test ran') };
}

const firstWords = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 120);
