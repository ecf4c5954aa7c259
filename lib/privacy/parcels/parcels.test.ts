import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { amsterdam } from '#lib/checkout/ada-checkout.fixture.ts';
import { giveConsent, withdrawConsent } from '#lib/consent/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { correctDelivery } from '#lib/orders/index.ts';
import { salesOrder, shipment } from '#lib/orders/schema.ts';
import { adaPays, CARDS } from '#lib/payments/ada-pays.fixture.ts';
import { payment } from '#lib/payments/schema.ts';
import { openCase } from '#lib/risk/index.ts';
import { buys } from '../ada-buys.fixture.ts';
import { disclosuresOf, handOver, listParcels, openLabel, viewParcel, whatWeHold } from '../index.ts';

const grace = staffWith('fulfilment');
const now = new Date();
let ada: { id: string; email: string };
let orderId: string;
beforeAll(async () => {
  ada = await buys('ada');
  const [order] = await db().select().from(salesOrder).where(eq(salesOrder.accountId, ada.id));
  orderId = order?.id ?? '';
});
afterAll(closeDatabase);

const hands = (contact: 'yes' | 'no', of = orderId) =>
  handOver(grace, { orderId: of, carrier: 'postnl', tracking: '3SCOUN01', contact }, now);
const agrees = () => giveConsent(customerCalled(ada.id), { purpose: 'carrier' }, now);
const shared = async () =>
  (await disclosuresOf(db(), { account: ada.id }, null)).disclosures.filter(({ recipient }) => recipient === 'carrier');

test('only what is paid and cleared is there to be packed, and the database lets nothing else go', async () => {
  const held = await adaPays(CARDS.elevated);
  const { parcels } = await listParcels(db());
  expect(parcels.map(one => one.orderId)).toContain(orderId);
  expect(parcels.map(one => one.orderId)).not.toContain(held.orderId);
  expect(parcels.find(one => one.orderId === orderId)).toMatchObject({ prints: 1 });
  expect(JSON.stringify(parcels)).not.toMatch(/Amsterdam|@/);
  expect(await viewParcel(grace, held.orderId, now)).toBeNull();
  await expect(openLabel(grace, { orderId: held.orderId }, now)).rejects.toMatchObject({ code: 'no_such_parcel' });
  await expect(hands('no', held.orderId)).rejects.toMatchObject({ code: 'may_not_leave' });
});

test('a case that is opened, or a warning of a bank, stops a parcel where it lies', async () => {
  const [row] = await db().select({ id: payment.id }).from(payment).where(eq(payment.orderId, orderId));
  const paymentId = row?.id ?? '';
  const atRisk = { amountMinor: 1, currency: 'eur' };
  await transaction(tx => openCase(tx, { paymentId, because: 'A word.', dueAt: null, atRisk, now }));
  expect(await viewParcel(grace, orderId, now)).toBeNull();
  expect((await listParcels(db())).waiting).toBeGreaterThan(0);
  await db().execute(
    sql`update risk_case set status = 'closed', outcome = 'false_positive' where payment_id = ${paymentId}`,
  );
  expect(await viewParcel(grace, orderId, now)).not.toBeNull();
  await db().execute(sql`insert into early_fraud_warning (id, payment_id, stripe_warning_id, fraud_type, actionable, received_at)
    values (uuidv7(), ${paymentId}, 'issfr_1', 'misc', true, now())`);
  expect(await viewParcel(grace, orderId, now)).toBeNull();
  await db().execute(sql`update early_fraud_warning set cleared_at = now() where payment_id = ${paymentId}`);
});

test('where it goes is seen by whoever opened the label, for a while, and its buyer reads that it was opened', async () => {
  expect(await viewParcel(grace, orderId, now)).toMatchObject({ label: null });
  await openLabel(grace, { orderId }, now);
  const seen = await viewParcel(grace, orderId, now);
  expect(seen?.label?.lines.join(' ')).toContain('Amsterdam');
  expect(seen?.label?.contact).toBeNull();
  const elsewhere = { ...amsterdam, line1: 'Herengracht 1' };
  await transaction(tx => correctDelivery(tx, orderId, elsewhere, now));
  expect((await viewParcel(grace, orderId, now))?.label?.lines).toContain('Herengracht 1');
  expect(await viewParcel({ ...grace, id: 'account:mallory' }, orderId, now)).toMatchObject({ label: null });
  expect(await viewParcel(grace, orderId, new Date(now.getTime() + 16 * 60_000))).toMatchObject({ label: null });
  const looks = (await whatWeHold(db(), { account: ada.id })).find(({ table }) => table === 'privacy_reveal');
  expect(JSON.stringify(looks?.rows)).toContain('To write the label of your parcel.');
});

test('the carrier gets a phone number only while its owner agrees, and nothing leaves half way', async () => {
  await expect(hands('yes')).rejects.toMatchObject({ code: 'contact_not_allowed' });
  await agrees();
  expect((await viewParcel(grace, orderId, now))?.label?.contact).toMatchObject({ email: ada.email });
  await withdrawConsent(customerCalled(ada.id), { purpose: 'carrier' }, now);
  await expect(hands('yes')).rejects.toMatchObject({ code: 'contact_not_allowed' });
  expect(await db().$count(shipment, eq(shipment.orderId, orderId))).toBe(0);
  expect(await shared()).toEqual([]);
});

test('handed over is one commit: the parcel, what the carrier learned, and the mail; and it happens once', async () => {
  await agrees();
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => hands('yes')));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'has_left' });
  expect(await db().$count(shipment, eq(shipment.orderId, orderId))).toBe(1);
  expect((await shared()).map(({ ground, categories }) => [ground, categories]).toSorted()).toEqual([
    ['consent', ['phone number', 'e-mail address']],
    ['contract', ['name', 'address']],
  ]);
  const [order] = await db().select().from(salesOrder).where(eq(salesOrder.id, orderId));
  expect(order).toMatchObject({ status: 'shipped', shippedAt: now });
  expect(await db().$count(mailMessage, eq(mailMessage.dedupeKey, `orders.shipped:${orderId}`))).toBe(1);
  expect((await listParcels(db())).parcels.map(one => one.orderId)).not.toContain(orderId);
});

test('its owner sees every time that something of theirs left, and nobody else’s', async () => {
  const bela = await buys('bela');
  const { disclosures } = await disclosuresOf(db(), { account: ada.id }, null);
  const theirs = await disclosuresOf(db(), { account: bela.id }, null);
  expect(new Set(disclosures.map(({ recipient }) => recipient))).toEqual(new Set(['stripe', 'carrier']));
  const mine = new Set(disclosures.map(({ id }) => id));
  expect(theirs.disclosures.length).toBeGreaterThan(3);
  expect(theirs.disclosures.filter(({ id }) => mine.has(id))).toEqual([]);
});
