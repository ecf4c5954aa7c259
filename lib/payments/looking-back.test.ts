import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { riskActivity } from '#lib/risk/history/schema.ts';
import { evaluationsOf } from '#lib/risk/index.ts';
import { adaOrders, adaPays, CARDS, orderStatus, press } from './ada-pays.fixture.ts';
import { authorize } from './authorize.ts';

const limits = patient();
// As strict as in earnest: these tests are of lateness.
config().gatePatience = 1;
const firstGate = async (paymentId: string) =>
  (await evaluationsOf(db(), paymentId)).find(({ stage }) => stage === 'pre_auth');

beforeEach(() => limits.patient());
afterAll(closeDatabase);

test('what became of a press is there for the gate of the next', async () => {
  const declined = await adaPays(CARDS.declined);
  const paid = await adaPays(CARDS.good);
  expect((await firstGate(paid.paymentId))?.facts).toMatchObject({
    buyer: { kind: 'guest', capturedOrders: 0 },
    shipping: { country: 'NL' },
    quantity: 1,
    counts: { 'declines.address.hour': 1, 'cards.email.day': 2, 'declines.card.hour': 0 },
    shop: { attempts10m: 1, declines10m: 1 },
  });
  const ended = (id: string) => db().select().from(riskActivity).where(eq(riskActivity.attemptId, id));
  expect(await ended(declined.attemptId)).toMatchObject([{ ended: 'declined' }]);
  expect(await ended(paid.attemptId)).toMatchObject([{ ended: 'captured' }]);
});

test('facts name nobody', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const said = JSON.stringify((await evaluationsOf(db(), paymentId)).map(({ facts }) => facts));
  for (const secret of ['ada@', 'Ada', '192.0.2.1', 'Prinsengracht', '1016']) expect(said).not.toContain(secret);
});

test('the next card of a card tester takes no money, good as it is', async () => {
  limits.strict();
  for (const card of ['4000000000009995', '4000000000009987', '4000000000000119']) await adaPays(card);
  const { outcome, paymentId } = await adaPays(CARDS.good);
  expect(outcome).toEqual({ kind: 'held' });
  const fired = (await firstGate(paymentId))?.hits.map(({ rule }) => rule);
  expect(fired).toEqual(expect.arrayContaining(['declines-by-address', 'cards-by-address', 'cards-by-buyer']));
});

test('a look back that is late holds the payment: no money is taken, and the order is there', async () => {
  const order = await adaOrders();
  const attemptId = await press(order.paymentId, CARDS.good);
  let held: Awaited<ReturnType<typeof authorize>> | undefined;
  await asOwner(async owner => {
    await owner.begin(async tx => {
      await tx`lock table risk_usual in access exclusive mode`;
      held = await authorize({ attemptId, now: clock.now() });
    });
  });
  expect(held).toEqual({ kind: 'held' });
  expect(await orderStatus(order.orderId)).toBe('payment_review');
  expect((await firstGate(order.paymentId))?.hits).toContainEqual(
    expect.objectContaining({ rule: 'gate-late', outcome: 'hold' }),
  );
});
