import { existsSync, readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number };

/** A step that is one check: it held or it did not. */
export const single = (held: boolean): Counts => (held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const sum = (all: Counts[]): Counts =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

/** From vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestCounts(file: string, held: boolean): Counts {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = read(file);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests + unloaded.length }, held);
}

/** From Playwright's JSON report. A flaky test failed: it is not to be trusted. */
export function playwrightCounts(file: string, held: boolean): Counts {
  const { expected = 0, unexpected = 0, flaky = 0 } = read(file).stats ?? {};
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, held);
}

/** A runner that fails without naming a test has failed all the same. */
const atLeastOneFailure = ({ passed, failed }: Counts, held: boolean): Counts => ({
  passed,
  failed: held || failed > 0 ? failed : 1,
});

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { status: string; assertionResults: unknown[] }[];
  stats?: { expected?: number; unexpected?: number; flaky?: number };
};

const read = (file: string): Report => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {});
