import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { clock, DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { salesOrder, shipment } from '#lib/orders/schema.ts';
import { runJobs } from '../ada-pays.fixture.ts';
import { submitEvidence } from '../grace.fixture.ts';
import { evidenceFor, syncPayment, viewPayment } from '../index.ts';
import { adaBought, disputeIt, grace } from './after-the-sale.fixture.ts';

afterAll(closeDatabase);

const look = (paymentId: string) => syncPayment(paymentId, 'webhook charge.dispute.created', clock.now(), true);
const disputeOf = async (paymentId: string) => (await viewPayment(paymentId)).disputes[0]?.disputeId ?? '';

test('nothing is made up where nothing is held', async () => {
  const { paymentId } = await adaBought();
  await disputeIt(paymentId);
  await look(paymentId);
  const texts = await evidenceFor(await disputeOf(paymentId));
  expect(Object.keys(texts ?? {})).not.toContain('shippingCarrier');
  expect(texts?.uncategorizedText).not.toMatch(/Shipped|bought here before|Mailed to|verified/);
  expect(await evidenceFor(randomUUID())).toBeNull();
});

test('evidence is put together from what the shop holds, and handed in as a person leaves it', async () => {
  const now = clock.now();
  const [earlier, refused, disputed] = [await adaBought(), await adaBought(), await adaBought()];
  for (const { orderId } of [earlier, refused])
    await db()
      .update(salesOrder)
      .set({ paidAt: later(now, -200 * DAY) })
      .where(eq(salesOrder.id, orderId));
  await disputeIt(refused.paymentId);
  await look(refused.paymentId);
  await db()
    .insert(shipment)
    .values({
      ...{
        id: newId(),
        orderId: disputed.orderId,
        carrier: 'DHL',
        tracking: 'JD0146',
        shippedAt: now,
        delivered: true,
      },
    });
  await db()
    .update(mailMessage)
    .set({ sentAt: now })
    .where(eq(mailMessage.dedupeKey, `orders.receipt:${disputed.orderId}`));
  await disputeIt(disputed.paymentId);
  await look(disputed.paymentId);

  const disputeId = await disputeOf(disputed.paymentId);
  const texts = await evidenceFor(disputeId);
  expect(texts).toMatchObject({
    customerName: 'Ada de Vries',
    customerEmailAddress: 'ada@example.org',
    customerPurchaseIp: '192.0.2.1',
    shippingCarrier: 'DHL',
    shippingTrackingNumber: 'JD0146',
    productDescription: expect.stringMatching(/1 × “Tide Table” by Tomás Quill, .* registered to this order: no\. \d+/),
    shippingAddress: expect.stringContaining('Prinsengracht 263\n1016 GV Amsterdam\nNL'),
  });
  const story = texts?.uncategorizedText ?? '';
  const [first, other, own] = await Promise.all([earlier, refused, disputed].map(one => viewPayment(one.paymentId)));
  for (const part of [
    own?.orderNumber,
    'visa ending in 4242',
    'security code',
    'with DHL',
    'and delivered',
    'the receipt',
  ])
    expect(story).toContain(part);
  expect(story).toContain(`bought here before, and disputed none of it: ${first?.orderNumber}`);
  expect(story).toContain('to the same address');
  expect(story).not.toContain(other?.orderNumber);
  expect(story).not.toMatch(/undefined|null|\[object/);

  const mended = { ...texts, uncategorizedText: 'winning_evidence' };
  await submitEvidence(grace, { disputeId, evidenceId: randomUUID(), texts: mended }, clock.now());
  await runJobs();
  await look(disputed.paymentId);
  expect((await viewPayment(disputed.paymentId)).disputes).toMatchObject([{ status: 'won' }]);
});
