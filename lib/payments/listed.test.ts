import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { enterInList, evaluationsOf, type Listing, replay, rulesetOf } from '#lib/risk/index.ts';
import { riskEvaluation, riskListEntry } from '#lib/risk/schema.ts';
import { adaPays, CARDS } from './ada-pays.fixture.ts';

afterAll(closeDatabase);
beforeEach(async () => {
  await db().delete(riskListEntry);
});

const list = (kind: Listing['kind'], value: string, effect: Listing['effect']) =>
  transaction(tx =>
    enterInList(tx, { kind, value, effect, reason: 'An example.', actor: 'account:grace', until: null }, new Date()),
  );
const hitsOf = async (paymentId: string) =>
  (await evaluationsOf(db(), paymentId)).flatMap(({ hits }) => hits.map(hit => `${hit.rule} ${hit.outcome}`));

test.each([
  ['email', 'ADA@example.org'],
  ['email_domain', 'example.org'],
  ['ip', '192.0.2.1'],
  ['address', 'Prinsengracht 263|1016 GV'],
] as const)('a buyer whose %s is listed as stopped never reaches the bank', async (kind, value) => {
  await list(kind, value, 'block');
  const { outcome, paymentId } = await adaPays(CARDS.good);
  expect(outcome).toMatchObject({ kind: 'blocked' });
  expect(await hitsOf(paymentId)).toEqual(['blocklist block']);
});

test('who is listed as known passes both gates, and what was seen stays in sight without weight', async () => {
  expect((await adaPays(CARDS.cvcFails)).outcome).toMatchObject({ kind: 'blocked' });
  await list('email', 'ada@example.org', 'allow');
  const { outcome, paymentId } = await adaPays(CARDS.cvcFails);
  expect(outcome).toEqual({ kind: 'paid' });
  expect((await hitsOf(paymentId)).sort()).toEqual(['allowlist allow', 'allowlist-after allow', 'cvc-fail allow']);
});

test('what both gates decided of every payment here replays to the same verdict', async () => {
  await adaPays(CARDS.elevated);
  const all = await db().select().from(riskEvaluation).where(eq(riskEvaluation.shadow, false));
  expect(all.length).toBeGreaterThan(6);
  for (const { outcome, score, hits, rulesetVersion, latencyMs, stage, facts } of all)
    expect(replay({ stage, facts, latencyMs }, await rulesetOf(db(), rulesetVersion))).toEqual({
      ...{ outcome, score, hits, rulesetVersion, latencyMs },
    });
});
