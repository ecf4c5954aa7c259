import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { BUDGET_MS, evaluationsOf } from '#lib/risk/index.ts';
import { adaOrders, adaPays, CARDS, orderStatus, paymentRow, press } from '../ada-pays.fixture.ts';
import { authorize } from '../authorize.ts';
import { shipped } from '../grace.fixture.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { watchPayment } from '../watching/watch-payment.ts';

// Before anything connects: a call can be kept waiting on this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

const limits = patient();
// As strict as in earnest: these tests are of lateness.
config().gatePatience = 1;
beforeEach(() => limits.patient());
afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const said = async (paymentId: string, stage: string) =>
  (await evaluationsOf(db(), paymentId)).find(one => one.stage === stage);

/** Runs `work` under a version of the rules in which this part of a rule is empty, so that asking it throws. */
const without = (rule: string, part: 'actions' | 'limits', work: () => Promise<void>) =>
  asOwner(async owner => {
    const live = (sql: typeof owner) => sql`select version from risk_ruleset where status = 'live'`;
    const [before] = await live(owner);
    const swap = (to: number) =>
      owner.begin(async tx => {
        await tx`set local session_replication_role = replica`;
        await tx`update risk_ruleset set status = 'retired' where status = 'live'`;
        await tx`update risk_ruleset set status = 'live' where version = ${to}`;
      });
    const [spoiled] = await owner`
      insert into risk_ruleset (version, status, rules, created_by, published_by)
      select (select max(version) + 1 from risk_ruleset), 'retired', jsonb_set(rules, ${`{rules,${rule},${part}}`}, '{}'), 'system:test', 'system:test'
      from risk_ruleset where status = 'live' returning version`;
    await swap(spoiled?.version);
    await work().finally(() => swap(before?.version));
  });

/** Runs `work` while what the gates read is out of reach, from now until longer than a gate may take. */
const whileSlow = <T>(work: () => Promise<T>): Promise<T> =>
  asOwner(owner =>
    owner.begin(async tx => {
      await tx`lock table risk_ruleset in access exclusive mode`;
      const working = work();
      await tx`select pg_sleep(${BUDGET_MS / 1000 + 0.1})`;
      return { working };
    }),
  ).then(({ working }) => working);

const late = expect.objectContaining({ rule: 'gate-late', outcome: 'hold' });

test('a rule of the second gate that throws holds what it would have stopped: nothing is taken, the order is there', async () => {
  await adaPays(CARDS.good);
  await without('cvc-fail', 'actions', async () => {
    const { outcome, orderId, paymentId } = await adaPays(CARDS.cvcFails);
    expect(outcome).toEqual({ kind: 'held' });
    expect(await orderStatus(orderId)).toBe('payment_review');
    expect((await said(paymentId, 'post_auth'))?.hits).toContainEqual(
      expect.objectContaining({ rule: 'cvc-fail', outcome: 'hold', because: 'The rule could not be evaluated.' }),
    );
  });
});

test('a second gate whose database is slow holds: nothing is taken, the order is there', async () => {
  const { orderId, paymentId } = await adaOrders();
  const attemptId = await press(paymentId, CARDS.good);
  line.stall(/\/confirm$/);
  const paying = authorize({ attemptId, now: clock.now() });
  await expect.poll(() => line.calls.some(call => call.line.endsWith('/confirm'))).toBe(true);
  await whileSlow(async () => line.heal());
  expect(await paying).toEqual({ kind: 'held' });
  expect(await orderStatus(orderId)).toBe('payment_review');
  expect((await said(paymentId, 'post_auth'))?.hits).toContainEqual(late);
});

test('a first gate whose database is slow only when the rules are read holds, too', async () => {
  const { orderId, paymentId } = await adaOrders();
  const attemptId = await press(paymentId, CARDS.good);
  expect(await whileSlow(() => authorize({ attemptId, now: clock.now() }))).toEqual({ kind: 'held' });
  expect(await orderStatus(orderId)).toBe('payment_review');
  expect((await said(paymentId, 'pre_auth'))?.hits).toContainEqual(late);
});

/** Something goes back to ada: nothing that is of interest to a gate in order. */
const watched = async (paymentId: string) =>
  transaction(async tx => watchPayment(tx, await paymentRow(paymentId), { happened: 'refund' }, clock.now()));

test.each([
  [
    'a rule of the gate that watches orders throws',
    (work: () => Promise<void>) => without('refund-abuse', 'limits', work),
  ],
  ['the database of the gate that watches orders is slow', (work: () => Promise<void>) => whileSlow(work)],
])('when %s, nothing leaves the house before a person has looked', async (_name, during) => {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  await during(async () => void (await watched(paymentId)));
  expect((await said(paymentId, 'continuous'))?.outcome).toBe('hold');
  expect(await shipped(orderId)).toContain('a person must look at');
  expect(await orderStatus(orderId)).toBe('paid');
});
