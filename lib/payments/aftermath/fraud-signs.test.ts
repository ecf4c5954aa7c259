import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { riskMark } from '#lib/risk/history/schema.ts';
import { riskLabel } from '#lib/risk/schema.ts';
import { adaPays, CARDS, intentOf, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { refundPayment } from '../grace.fixture.ts';
import { clearConcern, syncPayment } from '../index.ts';
import { adaBought, atStripe, disputeIt, grace, note, openCases, ships } from './after-the-sale.fixture.ts';
import { warningAdvice } from './warning-advice.ts';

afterAll(closeDatabase);

const look = (paymentId: string) => syncPayment(paymentId, 'webhook', clock.now(), true);
const marked = async (attemptId: string) =>
  (await db().select().from(riskMark).where(eq(riskMark.attemptId, attemptId))).map(({ kind }) => kind).sort();

/** What tells, after the sale, that it was fraud. */
const SIGNS: Record<string, (paymentId: string) => Promise<unknown>> = {
  'an early fraud warning': async id =>
    atStripe(`/charges/${await intentOf(id)}/warning`, { fraud_type: 'made_with_stolen_card' }),
  'a dispute': id => disputeIt(id, { reason: 'fraudulent' }),
  'a refund of a part as fraud': id =>
    refundPayment(
      grace,
      { paymentId: id, refundId: randomUUID(), amountMinor: 500, reason: 'fraudulent', note },
      clock.now(),
    ).then(() => runJobs()),
};

test.each(Object.keys(SIGNS))(
  '%s stops the parcel, opens a case and marks everything that the payment is tied to',
  async sign => {
    const { orderId, paymentId, attemptId } = await adaPays(CARDS.good);
    expect(await marked(attemptId)).toEqual([]);
    await SIGNS[sign]?.(paymentId);
    await look(paymentId);
    await look(paymentId);
    expect(await ships(orderId)).toBe(false);
    expect(await openCases(paymentId)).toBe(1);
    expect(await marked(attemptId)).toEqual(['address', 'card', 'email', 'shipping']);
    expect(await db().select().from(riskLabel).where(eq(riskLabel.paymentId, paymentId))).toMatchObject([
      { fraud: true },
    ]);
  },
);

test('what was refunded as fraud never ships, and its case stays closed once it is', async () => {
  const { orderId, paymentId } = await adaBought();
  await SIGNS['a refund of a part as fraud']?.(paymentId);
  await look(paymentId);
  await clearConcern(grace, { paymentId, reason: 'The rest is looked at: the cardholder keeps it.' }, clock.now());
  await look(paymentId);
  expect(await openCases(paymentId)).toBe(0);
  expect(await paymentRow(paymentId)).toMatchObject({ riskStatus: 'declined' });
  expect(await ships(orderId)).toBe(false);
});

test('what to do about a warning depends on what a dispute costs', () => {
  const now = new Date();
  const warned = { actionable: true, leftMinor: 13_195, capturedAt: later(now, -300 * MINUTE), now };
  expect(warningAdvice({ ...warned, leftMinor: 2_000 }).advice).toBe('refund');
  expect(warningAdvice({ ...warned, leftMinor: 2_001 })).toMatchObject({ advice: 'look' });
  expect(warningAdvice({ ...warned, leftMinor: 2_700 }).because).toContain('about as much');
  expect(warningAdvice({ ...warned, leftMinor: 2_701 }).because).toContain('more than a dispute costs');
  expect(warningAdvice({ ...warned, capturedAt: later(now, -119 * MINUTE) }).because).toContain('two hours');
  expect(warningAdvice({ ...warned, actionable: false }).advice).toBe('keep');
  expect(warningAdvice({ ...warned, leftMinor: 0 }).advice).toBe('keep');
});
