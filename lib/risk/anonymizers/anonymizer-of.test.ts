import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The store as it starts with a list of these lines. */
async function startedWith(lines: string | null) {
  const file = join(mkdtempSync(join(tmpdir(), 'anonymizers-')), 'list.txt');
  if (lines !== null) writeFileSync(file, lines);
  vi.stubEnv('ANONYMIZERS_FILE', lines === null ? '' : file);
  vi.resetModules();
  const { anonymizerOf } = await import('./anonymizer-of.ts');
  const { DEFAULTS } = await import('../ruleset/defaults.ts');
  return { anonymizerOf, on: DEFAULTS.rules.anonymizer?.on };
}

test('with a list its rule is on and knows who hides; without one it is off, and nothing is known', async () => {
  const { anonymizerOf, on } = await startedWith('tor 203.0.113.5\nhosting 198.51.100.0/24');
  expect(on).toBe(true);
  expect(['203.0.113.5', '198.51.100.77', '192.0.2.1', 'unknown', null].map(anonymizerOf)).toEqual([
    ...['tor', 'hosting', 'none', null, null],
  ]);
  const without = await startedWith(null);
  expect([without.on, without.anonymizerOf('203.0.113.5')]).toEqual([false, null]);
});

test('a list that makes no sense stops no sale', async () => {
  const { anonymizerOf } = await startedWith('who knows');
  expect(anonymizerOf('203.0.113.5')).toBe(null);
});
