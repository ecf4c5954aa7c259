import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import * as access from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db, type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { CALM } from '../calm.ts';
import { evaluate } from '../evaluate.ts';
import { noteActivity, noteEnding } from '../history/note-activity.ts';
import type { PreAuthFacts } from '../model.ts';
import { noteLabel } from '../note-label.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { replay } from '../replay.ts';
import { liveRuleset } from '../ruleset/live-ruleset.ts';
import { riskEvaluation, riskLabel } from '../schema.ts';
import { examplesOfShop } from './examples-of-shop.ts';
import { withLearned } from './live-model.ts';
import { learnedModels } from './models.ts';
import { noteQuiet } from './note-quiet.ts';
import * as publishing from './publish-model.ts';
import { riskModel, riskModelScore } from './schema.ts';
import { scoreInShadow } from './score-in-shadow.ts';
import { shadowModel } from './shadow-model.ts';
import { splitInTime, trainModel } from './train-model.ts';

afterAll(closeDatabase);

const START = new Date('2026-01-01T00:00:00Z');
const NOW = later(START, 200 * DAY);
const grace = { ...staffWith('risk_analyst'), id: 'account:grace' };
const olive = { ...staffWith('owner'), id: 'account:olive' };
const publish = proving(publishing.publishModel);
const retire = proving(publishing.retireModel);
const approve = proving(access.approve);
const BECAUSE = 'It found what our rules had missed.';
const NOBODY = { card: null, email: null, account: null, address: null, shipping: null, device: null };

/** Frauds are mostly dear and by guests in haste, honest payments are mostly not. */
function factsOf(n: number, fraud: boolean): PreAuthFacts {
  const odd = n % 10 === 0;
  return {
    ...CALM.pre_auth,
    at: later(START, n * HOUR).toISOString(),
    amountMinor: (fraud !== odd ? 60_000 : 5_000) + ((n * 7_919) % 3_000),
    buyer: { ...CALM.pre_auth.buyer, secondsToPay: fraud ? 20 + (n % 9) : 200 + (n % 700) },
    counts: { 'cards.address.day': fraud && n % 3 === 0 ? 4 : 1 },
  };
}

async function press(tx: Tx, n: number, fraud: boolean): Promise<void> {
  const now = later(START, n * HOUR);
  const [paymentId, attemptId] = [newId(now.getTime()), newId(now.getTime())];
  const verdict = { outcome: 'allow', score: 0, hits: [], rulesetVersion: 1, latencyMs: 1 } as const;
  const evaluation = { paymentId, attemptId, stage: 'pre_auth', facts: factsOf(n, fraud), now } as const;
  await recordEvaluation(tx, { ...evaluation, verdict: { ...verdict, hits: [] } });
  await noteActivity(tx, { attemptId, identities: NOBODY, amountMinor: 1, currency: 'eur', now });
  if (fraud) await noteLabel(tx, paymentId, { fraud, because: 'dispute' }, later(now, 9 * DAY));
  else await noteEnding(tx, attemptId, n % 50 === 1 ? 'declined' : 'captured', NOW);
}

// All at once: they are sent one after the other without waiting for answers.
beforeAll(() =>
  transaction(async tx => void (await Promise.all(Array.from({ length: 400 }, (_, n) => press(tx, n, n % 5 === 0))))),
);

const live = () => transaction(liveRuleset);
async function ask(asking: Promise<unknown>): Promise<string> {
  const thrown = await asking.catch((error: unknown) => error);
  if (!(thrown instanceof access.SecondPersonWanted)) throw thrown;
  return thrown.requestId;
}

test('too few of either kind teach nothing', async () => {
  expect(await trainModel(undefined, NOW)).toBeNull();
});

test('what was paid and nobody complained about for 120 days was honest, and nothing else was', async () => {
  await noteQuiet(later(START, 121 * DAY));
  const [early] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(riskLabel)
    .where(eq(riskLabel.because, 'quiet'));
  // The first 24 hours and the one at the very moment: five frauds and one decline are among them.
  expect(early?.count).toBe(25 - 5 - 1);
  await noteQuiet(NOW);
  await noteQuiet(NOW);
  const labels = await db().select().from(riskLabel);
  expect(labels.filter(({ fraud }) => fraud)).toHaveLength(80);
  expect(labels.filter(({ because }) => because === 'quiet')).toHaveLength(320 - 8);
});

test('the same labels teach the same model, measured on payments that were made after all that it learned from', async () => {
  expect(await trainModel('account:grace', NOW)).toBe(1);
  expect(await trainModel(undefined, NOW)).toBe(2);
  const [one, other] = await db().select().from(riskModel).orderBy(riskModel.version);
  expect(other?.trained).toEqual(one?.trained);
  expect(one?.trainedOn.until && one.measures.from > one.trainedOn.until).toBe(true);
  expect(one?.measures.areaUnderRoc).toBeGreaterThan(0.95);
  expect(one?.measures.fraud).toBe(16);
  const [seen, unseen] = splitInTime(await examplesOfShop(db()));
  expect(Math.max(...seen.map(({ at }) => at))).toBeLessThan(Math.min(...unseen.map(({ at }) => at)));
});

test('without a live version the facts are as they were', async () => {
  const { learned } = await live();
  expect(learned).toBeUndefined();
  expect(withLearned(CALM.pre_auth, learned)).toBe(CALM.pre_auth);
});

test('a shadow scores what was judged, and decides nothing', async () => {
  await shadowModel(grace, { version: 1 }, later(START, 10 * DAY));
  await scoreInShadow(later(START, 20 * DAY));
  await scoreInShadow(later(START, 20 * DAY));
  const scores = await db().select().from(riskModelScore);
  expect(scores).toHaveLength(400);
  const labels = new Map((await db().select().from(riskLabel)).map(({ paymentId, fraud }) => [paymentId, fraud]));
  const mean = (fraud: boolean) => {
    const of = scores.filter(({ paymentId }) => labels.get(paymentId) === fraud);
    return of.reduce((sum, { score }) => sum + score, 0) / of.length;
  };
  expect(mean(true)).toBeGreaterThan(85);
  expect(mean(false)).toBeLessThan(15);
  expect((await live()).learned).toBeUndefined();
});

test('two people make it live; then it is a fact, its rule adds to the sum, and the verdict replays', async () => {
  await expect(publish(grace, { version: 2, because: BECAUSE }, NOW)).rejects.toMatchObject({ code: 'not_that_model' });
  const requestId = await ask(publish(grace, { version: 1, because: BECAUSE }, NOW));
  expect((await live()).learned).toBeUndefined();
  await expect(approve(grace, { requestId }, NOW)).rejects.toMatchObject({ code: 'same_person' });
  await approve(olive, { requestId }, NOW);
  const ruleset = await live();
  const facts = withLearned(factsOf(3, true), ruleset.learned);
  expect(facts.learned).toMatchObject({ version: 1, score: expect.any(Number) });
  expect(facts.learned?.because.map(({ sign }) => sign)).toContain('haste');
  const verdict = evaluate('pre_auth', facts, ruleset, () => 1);
  expect(verdict.hits).toContainEqual(expect.objectContaining({ rule: 'learned-score', value: facts.learned?.score }));
  const stored = JSON.parse(JSON.stringify(facts)) as Record<string, unknown>;
  expect(replay({ stage: 'pre_auth', facts: stored, latencyMs: 1 }, ruleset)).toEqual(verdict);
  const { models } = await learnedModels(db());
  expect(models.map(({ version, status }) => `${version} ${status}`)).toEqual(['2 draft', '1 live']);
  expect(models[0]?.heaviest.map(({ says }) => says)).toContain('The time from cart to payment');
});

test('a live version that cannot be read holds, then and when it is replayed', async () => {
  const { learned: _, ...ruleset } = await live();
  const facts = withLearned(CALM.pre_auth, { version: 7, scorer: null });
  expect(evaluate('pre_auth', facts, ruleset).outcome).toBe('hold');
  const stored = JSON.parse(JSON.stringify(facts)) as Record<string, unknown>;
  expect(replay({ stage: 'pre_auth', facts: stored, latencyMs: 1 }, ruleset).outcome).toBe('hold');
});

test('two people take it out of use, and it may come back', async () => {
  await approve(olive, { requestId: await ask(retire(grace, { version: 1, because: BECAUSE }, NOW)) }, NOW);
  expect((await live()).learned).toBeUndefined();
  await approve(olive, { requestId: await ask(publish(grace, { version: 1, because: BECAUSE }, NOW)) }, NOW);
  expect((await live()).learned?.version).toBe(1);
  expect(await db().select().from(riskEvaluation).where(eq(riskEvaluation.shadow, true))).toEqual([]);
});
