import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { attackNow, enterInList, evaluationsOf, noteStopped } from '#lib/risk/index.ts';
import { adaOrders, adaPays, CARDS, tokenFor } from '../ada-pays.fixture.ts';
import { authorize, openAttempt } from '../index.ts';
import { paymentAttempt } from '../schema.ts';

const shared = patient();
beforeAll(async () => {
  await adaOrders();
  await db().update(stock).set({ onHand: 1_000 });
});
afterAll(closeDatabase);

/** Cards of as many countries: each is one that nobody has seen here. */
const MANY = ['0760000002', '1240000000', '8260000000', '2760000016', '2500000003', '7240000007', '3800000008'].map(
  rest => `400000${rest}`,
);

/** Mallory presses pay for an order of her own. Answers the attempt. */
async function mallory(card: string, ip: string): Promise<string> {
  const { paymentId } = await adaOrders();
  const attemptId = newId<'attempt'>();
  const facts = { email: `${attemptId}@example.org`, ip, device: null, address: `${attemptId}|1016 GV` };
  const confirmationTokenId = await tokenFor(card);
  await transaction(tx => openAttempt(tx, { attemptId, paymentId, confirmationTokenId, facts, now: clock.now() }));
  return attemptId;
}

test('however many cards one address tries at once, at most four reach the bank', { timeout: 60_000 }, async () => {
  const attempts = await Promise.all(MANY.map(card => mallory(card, '192.0.2.66')));
  shared.strict();
  // Whoever presses first is not judged first: none of them is at the moment of another.
  const now = clock.now();
  await Promise.all(attempts.toReversed().map((attemptId, n) => authorize({ attemptId, now: later(now, -n) })));
  shared.patient();
  const rows = await db().select().from(paymentAttempt).where(inArray(paymentAttempt.id, attempts));
  const asked = rows.filter(({ outcome }) => outcome !== 'blocked' && outcome !== 'unavailable');
  // On a machine that is too busy to look back in time a press is held, and counts for those after it.
  const gates = await Promise.all(asked.map(({ paymentId }) => evaluationsOf(db(), paymentId)));
  const late = gates.filter(said => said.some(({ hits }) => hits.some(({ rule }) => rule === 'gate-late')));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length - late.length).toBeLessThanOrEqual(4);
});

test('the gate that sees a burst switches attack mode on with its own payment, and its buyer is challenged', async () => {
  const now = clock.now();
  await transaction(async tx => {
    for (let n = 0; n < 25; n++) await noteStopped(tx, later(now, -MINUTE));
  });
  shared.strict();
  const { outcome, paymentId } = await adaPays(CARDS.needs3ds);
  shared.patient();
  expect(outcome.kind).toBe('requires_action');
  const [before] = await evaluationsOf(db(), paymentId);
  expect(before?.hits).toContainEqual(expect.objectContaining({ rule: 'card-testing-burst', outcome: 'challenge' }));
  expect(await attackNow(db())).not.toBe(null);
});

test('a network that is listed stops every press that comes from it, and no other', { timeout: 60_000 }, async () => {
  const listing = {
    kind: 'ip',
    value: '198.51.100.0/24',
    effect: 'block',
    reason: 'A farm.',
    actor: 'account:grace',
  } as const;
  await transaction(tx => enterInList(tx, { ...listing, until: null }, clock.now()));
  const [inside, outside] = [await mallory(CARDS.good, '198.51.100.9'), await mallory(CARDS.good, '198.51.101.9')];
  const ends = [inside, outside].map(attemptId => authorize({ attemptId, now: clock.now() }));
  expect((await Promise.all(ends)).map(({ kind }) => kind === 'blocked')).toEqual([true, false]);
});
