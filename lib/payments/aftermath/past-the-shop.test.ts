// Keeps the clause: payment-processor.
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { getPrint } from '#lib/catalog/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { viewOrder } from '#lib/orders/index.ts';
import { adaPays, CARDS, intentOf, mailsAbout, orderStatus, paymentRow } from '../ada-pays.fixture.ts';
import { outcomeOf, syncPayment, viewPayment } from '../index.ts';
import { atStripe, ledgerOf, openCases, ships, TOTAL } from './after-the-sale.fixture.ts';

afterAll(closeDatabase);

test('13: an authorization that lapses ends the order: stock back, mail with the way to buy again, no parcel', async () => {
  const left = async () => (await getPrint('tide-table'))?.left ?? 0;
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  const whileReserved = await left();
  await atStripe(`/payment_intents/${await intentOf(paymentId)}/expire`);
  await syncPayment(paymentId, 'webhook charge.expired');
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'expired', amountReceivedMinor: 0 });
  expect(await orderStatus(orderId)).toBe('expired');
  expect(await left()).toBe(whileReserved + 1);
  const [mail] = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(eq(mailMessage.dedupeKey, `orders.expired:${orderId}`));
  expect(mail?.data).toMatchObject({ lines: [{ slug: 'tide-table' }] });
  expect(await ships(orderId)).toBe(false);
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'canceled' });
});

test('20: a part that is captured at Stripe is told truthfully, may be refunded, and waits for a person', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  await atStripe(`/payment_intents/${await intentOf(paymentId)}/capture`, { amount: '8000' });
  await syncPayment(paymentId, 'webhook charge.captured');
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', amountReceivedMinor: 8_000 });
  expect(await ledgerOf(paymentId)).toEqual([['capture', 8_000]]);
  expect((await viewPayment(paymentId)).refundable.leftMinor).toBe(8_000);
  expect(await viewOrder(orderId)).toMatchObject({ totalMinor: TOTAL, receivedMinor: 8_000 });
  expect(await openCases(paymentId)).toBe(1);
  expect(await ships(orderId)).toBe(false);
});

test('money that was captured and sent back before anybody here saw it pays no order', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  const intent = await intentOf(paymentId);
  await atStripe(`/payment_intents/${intent}/capture`);
  await atStripe(`/payment_intents/${intent}/refund`, { amount: String(TOTAL) });
  await syncPayment(paymentId, 'webhook charge.captured');
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'refunded', amountRefundedMinor: TOTAL });
  expect(await orderStatus(orderId)).toBe('canceled');
  expect(await mailsAbout(orderId)).toContain('orders.refund-sent');
});

test('the database refuses totals that the ledger does not explain, and a ledger that was changed', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  for (const statement of [
    `update payment set amount_received_minor = amount_received_minor - 1 where id = '${paymentId}'`,
    `insert into money_movement (payment_id, kind, amount_minor, currency, source_id, at)
      values ('${paymentId}', 'refund', -500, 'eur', 're_mallory', now())`,
    `update money_movement set amount_minor = 1 where payment_id = '${paymentId}'`,
    `delete from money_movement where payment_id = '${paymentId}'`,
    'truncate money_movement',
    `insert into refund (id, payment_id, amount_minor, status, reason, actor, requested_at)
      values (gen_random_uuid(), '${paymentId}', ${TOTAL + 1}, 'requested', 'duplicate', 'mallory', now())`,
  ])
    await expect(db().execute(statement)).rejects.toThrow();
  expect(await ledgerOf(paymentId)).toEqual([['capture', TOTAL]]);
});
