import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { listReports } from '#lib/payment-page/reports/list-reports.ts';
import { incidents } from '#lib/payments/circuit/close-breaker.fixture.ts';
import { placesToWalk } from '#lib/policy/card-walk/places.ts';
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

test('what a policy refused on the payment page by which a card could be stolen is told, once however it comes', async () => {
  const before = (await listReports(clock.now())).length;
  await report('/order/abc', 'enforce');
  await report('/checkout', 'enforce', 'style-src-elem');
  expect((await listReports(clock.now())).length).toBe(before);
  await report('/checkout', 'enforce', 'connect-src');
  const byThePage = { 'added-to-page': { kind: 'refused', what: 'connect-src mallory.example' } };
  await POST(new Request('http://localhost/api/csp-report', { method: 'POST', body: JSON.stringify(byThePage) }));
  const [newest] = await listReports(clock.now());
  expect(newest).toMatchObject({ kind: 'refused', what: 'connect-src mallory.example', times: 2 });
});

test('whoever sends many reports is not listened to any more, and others still are', async () => {
  patient().strict();
  const found = (from: string) =>
    POST(
      new Request('http://localhost/api/csp-report', {
        method: 'POST',
        headers: { 'x-forwarded-for': from },
        body: JSON.stringify({ 'added-to-page': { kind: 'frame', what: 'https://mallory.example' } }),
      }),
    );
  for (let nth = 0; nth < 25; nth++) expect((await found('203.0.113.9')).status).toBe(204);
  expect((await listReports(clock.now()))[0]).toMatchObject({ kind: 'frame', times: 20 });
  await found('203.0.113.10');
  expect((await listReports(clock.now()))[0]).toMatchObject({ kind: 'frame', times: 21 });
});

/** What is kept of violations that has a long number in it. */
async function told(): Promise<string[]> {
  const kept: string[] = [];
  for (const place of (await placesToWalk()).places)
    for await (const { look } of place.from(null))
      kept.push(...look.map(({ text }) => text).filter(text => /refused mallory/.test(text)));
  return kept;
}
