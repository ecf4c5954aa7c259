// Keeps the clause: payment-processor.
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, HOUR, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { markPaid } from '#lib/orders/index.ts';
import { adaOrders, adaPays, askStripe, CARDS, intentOf, runJobs } from '../ada-pays.fixture.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { payment } from '../schema.ts';
import { NoAnswerFromStripe } from '../sync-or-throw.ts';
import { viewPayment } from '../view-payment.ts';
import { explainDifference } from './explain-difference.ts';
import { reconciliationReport } from './report.ts';
import { resumeRuns } from './resume-runs.ts';
import { reconciliationDifference, reconciliationRun } from './schema.ts';
import { RunUnderWay, reconcile, reconcileNightly, startReconciliation } from './start-run.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
Object.assign(stripe, { apiUrl: new URL(line.url), retryPauseMs: 5, retryWithinMs: 50 });

afterAll(async () => {
  await line.close();
  await closeDatabase();
});

const grace = staffWith('finance');

/** The stand-in for Stripe is everybody's: only what is made from here on is compared. */
const began = later(clock.now(), -2_000);

/** Compares what was made since then as if it were `minutes` from now, and answers what then waits about these payments. */
async function compareIn(minutes: number, ...about: string[]): Promise<Difference[]> {
  const now = later(clock.now(), minutes * MINUTE);
  await transaction(tx => reconcile(tx, began, now, 'system:test'));
  await runJobs(now);
  expect((await reconciliationReport(now)).runs[0]).toMatchObject({ progress: 1, stalled: false });
  const { goneAt, explainedAt } = reconciliationDifference;
  const open = await db()
    .select()
    .from(reconciliationDifference)
    .where(and(isNull(goneAt), isNull(explainedAt)));
  return open.filter(({ paymentId, objectId }) => about.includes(paymentId ?? '') || about.includes(objectId));
}

type Difference = typeof reconciliationDifference.$inferSelect;
const kinds = (differences: readonly Difference[]) => differences.map(({ kind }) => kind).sort();

test('what both sides tell alike is no difference, whether paid, declined, held or never begun', async () => {
  const paid = await adaPays(CARDS.good);
  const declined = await adaPays(CARDS.declined);
  const held = await adaPays(CARDS.elevated);
  const never = await adaOrders();
  const all = [paid, declined, held, never].map(({ paymentId }) => paymentId);
  expect(await compareIn(20, ...all)).toEqual([]);
  const [run] = (await reconciliationReport(clock.now())).runs;
  expect(run?.compared.payments).toBeGreaterThanOrEqual(4);
  expect(run?.compared.orders).toBeGreaterThanOrEqual(1);
});

test('a refund made at Stripe that nothing told us about is found, mended, and gone the next time', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const refund = await askStripe(
    '/v1/refunds',
    { payment_intent: await intentOf(paymentId), amount: '500' },
    'dashboard',
  );
  expect(await compareIn(1, String(refund.id))).toEqual([]);
  expect(await compareIn(20, String(refund.id))).toMatchObject([
    {
      kind: 'refund_only_at_stripe',
      paymentId,
      ours: null,
      theirs: { amountMinor: 500, currency: 'eur', status: 'succeeded' },
    },
  ]);
  expect(await compareIn(40, String(refund.id))).toEqual([]);
  const noted = await db()
    .select()
    .from(reconciliationDifference)
    .where(eq(reconciliationDifference.objectId, String(refund.id)));
  expect(noted).toMatchObject([{ goneAt: expect.any(Date), explainedAt: null }]);
});

test('a dispute that nothing told us about is found before its deadline, and read whole', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  await askStripe(`/_sandbox/charges/${await intentOf(paymentId)}/dispute`, { reason: 'fraudulent' }, 'dashboard');
  const [found] = await compareIn(20, paymentId);
  expect(found).toMatchObject({
    kind: 'dispute_only_at_stripe',
    theirs: { status: 'needs_response', currency: 'eur' },
  });
  expect((await viewPayment(paymentId)).disputes).toMatchObject([{ stripeDisputeId: found?.objectId }]);
  expect(await compareIn(40, paymentId)).toEqual([]);
});

test('money that no order here is paid with, and a payment that Stripe does not know, are both told', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const intentId = await intentOf(paymentId);
  const set = (stripePaymentIntentId: string) =>
    db().update(payment).set({ stripePaymentIntentId }).where(eq(payment.id, paymentId));
  await set('pi_nobody_knows_this_one');
  const found = await compareIn(20, paymentId, intentId);
  expect(kinds(found)).toEqual(['money_without_order', 'payment_only_here']);
  expect(found.find(({ kind }) => kind === 'money_without_order')).toMatchObject({ objectId: intentId, ours: null });
  await set(intentId);
  expect(await compareIn(40, paymentId, intentId)).toEqual([]);
});

test('an order that counts as paid without any money is told, and no longer once the money is there', async () => {
  const { orderId, paymentId } = await adaOrders();
  await transaction(tx => markPaid(tx, orderId, 'a mistake', clock.now()));
  expect(await compareIn(20, orderId)).toMatchObject([{ kind: 'order_without_money', ours: { status: 'paid' } }]);
  await adaPays(CARDS.good, { orderId, paymentId });
  expect(await compareIn(40, orderId)).toEqual([]);
});

test('an explanation settles a difference as long as both sides say what they said', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const set = (currency: string) => db().update(payment).set({ currency }).where(eq(payment.id, paymentId));
  await set('usd');
  const [found] = await compareIn(20, paymentId);
  expect(found).toMatchObject({ kind: 'payment_differs', ours: { currency: 'usd' }, theirs: { currency: 'eur' } });
  const words = { differenceId: found?.id ?? '', explanation: 'The currency was corrected by hand.' };
  await expect(explainDifference(grace, { ...words, explanation: 'fine' }, clock.now())).rejects.toThrow(/check/);
  await explainDifference(grace, words, clock.now());
  await expect(explainDifference(grace, words, clock.now())).rejects.toThrow(/no longer open/);
  expect(await compareIn(40, paymentId)).toEqual([]);
  const { settled } = await reconciliationReport(later(clock.now(), HOUR));
  expect(settled.find(({ id }) => id === found?.id)?.explained).toMatchObject({ by: grace.id, why: words.explanation });
  await set('gbp');
  expect(await compareIn(60, paymentId)).toMatchObject([{ kind: 'payment_differs', ours: { currency: 'gbp' } }]);
  await set('eur');
  expect(await compareIn(80, paymentId)).toEqual([]);
});

test('one run at a time; one that lost Stripe on its way is taken up where it was left', async () => {
  const started = clock.now();
  const runId = await transaction(tx => reconcile(tx, began, started, grace.id));
  await expect(startReconciliation(grace, { days: 1 }, started)).rejects.toThrow(RunUnderWay);
  await reconcileNightly(started);
  const runOf = async () => (await db().select().from(reconciliationRun).where(eq(reconciliationRun.id, runId)))[0];
  line.refuse(/refunds/, 500);
  await expect(runJobs(started)).rejects.toThrow(NoAnswerFromStripe);
  expect(await runOf()).toMatchObject({ finishedAt: null, reached: { payments: { done: true } } });
  line.heal();
  await resumeRuns(later(started, MINUTE));
  expect(await runJobs(later(started, MINUTE))).toEqual([]);
  await resumeRuns(later(started, 5 * MINUTE));
  expect(await runJobs(later(started, 5 * MINUTE))).toContain('payments.reconcile');
  expect(await runOf()).toMatchObject({ finishedAt: expect.any(Date), reached: { open: { done: true } } });
});
