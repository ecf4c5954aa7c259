import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { incidents } from '#lib/payments/circuit/close-breaker.fixture.ts';
import { POST } from './route.ts';

afterAll(closeDatabase);

const report = (page: string, disposition: string) =>
  POST(
    new Request('http://localhost/api/csp-report', {
      method: 'POST',
      body: JSON.stringify({
        'csp-report': {
          'document-uri': `http://localhost:3000${page}`,
          'effective-directive': 'script-src-elem',
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
  expect((await report('/checkout', 'enforce')).status).toBe(204);
  expect(await incidents()).toEqual({ page_violation: 1 });
});
