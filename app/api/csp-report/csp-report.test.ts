import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { incidents } from '#lib/payments/circuit/close-breaker.fixture.ts';
import { longNumbersIn, storedTables } from '#lib/policy/platform/stored-texts.ts';
import { POST } from './route.ts';

afterAll(closeDatabase);

const report = (page: string, disposition: string, directive = 'script-src-elem') =>
  POST(
    new Request('http://localhost/api/csp-report', {
      method: 'POST',
      body: JSON.stringify({
        'csp-report': {
          'document-uri': `http://localhost:3000${page}`,
          'effective-directive': directive,
          'blocked-uri': 'https://mallory.example/skimmer.js',
          disposition,
        },
      }),
    }),
  );

test('a script that was refused where people pay is counted for the monitors; elsewhere it is logged only', async () => {
  expect((await report('/prints/tide-table', 'enforce')).status).toBe(204);
  expect((await report('/checkout', 'report')).status).toBe(204);
  expect(await incidents()).toEqual({});
  // Where a card number was about to go is told without its digits.
  expect((await report('/checkout', 'enforce', 'to ?c=4000056655665556')).status).toBe(204);
  expect(await incidents()).toEqual({ page_violation: 1 });
  expect(await told()).toEqual(['to ?c=9999999999999999 refused mallory.example/skimmer.js']);
});

/** What is kept of violations that has a long number in it. */
async function told(): Promise<string[]> {
  const kept: string[] = [];
  for (const table of (await storedTables()).tables)
    for await (const { text } of longNumbersIn(table)) if (/refused/.test(text)) kept.push(text);
  return kept;
}
