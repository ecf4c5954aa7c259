import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { adaOrders, CARDS, intentOf, listAtStripe, press } from './ada-pays.fixture.ts';
import { authorize } from './index.ts';

afterAll(closeDatabase);

test('two tabs that pay the same order at once make one charge', async () => {
  const { paymentId } = await adaOrders();
  const attempts = [await press(paymentId, CARDS.good), await press(paymentId, CARDS.good)];
  const outcomes = await Promise.all(attempts.map(attemptId => authorize({ attemptId, now: clock.now() })));
  expect(outcomes).toEqual([{ kind: 'paid' }, { kind: 'paid' }]);
  const charges = await listAtStripe(`/v1/charges?payment_intent=${await intentOf(paymentId)}`);
  expect(charges).toHaveLength(1);
});

test('one press sent twenty times is one charge', async () => {
  const { paymentId } = await adaOrders();
  const attemptId = await press(paymentId, CARDS.good);
  const now = clock.now();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => authorize({ attemptId, now })));
  expect(outcomes.every(outcome => outcome.kind === 'paid')).toBe(true);
  expect(await listAtStripe(`/v1/charges?payment_intent=${await intentOf(paymentId)}`)).toHaveLength(1);
});
