// Keeps the clauses: support, monitoring.
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, dayOf } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { orderLink, orderNumbers } from '#lib/orders/index.ts';
import { adaPays, CARDS, paymentRow } from '#lib/payments/ada-pays.fixture.ts';
import { latestCase } from '#lib/risk/index.ts';
import { adaAsks, adasMailbox, mailsTo, stranger, ticketRow, tokenOf } from './asking.fixture.ts';
import { handToDesk, notMine, ticketAtDesk, ticketNotMine } from './index.ts';

patient();
afterAll(closeDatabase);

const ADA = 'ada@example.org';
const now = clock.now();
const sanne = { ...staffWith('support'), id: `account:${newId()}` };

/** Ada's card was charged for an order; nobody has said anything about it. */
async function adaPaid() {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  const number = (await orderNumbers(db(), [orderId])).get(orderId) ?? '';
  return { orderId, paymentId, number };
}
const caseOf = async (paymentId: string) => (await latestCase(db(), paymentId))?.because;
const storyOf = async (ticketId: string) => (await ticketAtDesk(ticketId, sanne.id, now))?.events ?? [];

test('one press on the page of an order stops its payment and opens one ticket, however often it is pressed', async () => {
  const { orderId, paymentId, number } = await adaPaid();
  const token = orderLink(orderId, now).split('/').at(-1) ?? '';
  const first = await notMine(stranger(), { token }, now);
  expect(await notMine(stranger(), { token }, now)).toMatchObject({ id: first.id, number: first.number });
  expect(await caseOf(paymentId)).toBe('reported as not theirs');
  expect(await ticketRow(first.id)).toMatchObject({ topic: 'not-mine', orderNumber: number, reported: true });
  const received = (await mailsTo(ADA)).filter(({ data }) => JSON.stringify(data).includes(first.number));
  expect(received).toMatchObject([{ template: 'support.received', data: { stopped: true } }]);
});

test('with the number and the e-mail of an order it is stopped from the form; with one of them it is a question', async () => {
  const { paymentId, number } = await adaPaid();
  const mallorys = await adaAsks(adasMailbox(), { topic: 'not-mine', orderNumber: number }, now);
  expect([await caseOf(paymentId), (await ticketRow(mallorys.ticketId)).reported]).toEqual([undefined, false]);
  const hers = await adaAsks(ADA, { topic: 'not-mine', orderNumber: number }, now);
  expect(await caseOf(paymentId)).toBe('reported as not theirs');
  expect(await ticketRow(hers.ticketId)).toMatchObject({ reported: true, urgent: true });
});

test('who owns the card and knows nothing else says what stands on the statement', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const { createdAt, amountMinor, cardLast4 } = await paymentRow(paymentId);
  const statement = { day: dayOf(createdAt), amount: (amountMinor / 100).toFixed(2) };
  await adaAsks(adasMailbox(), { topic: 'not-mine', ...statement, last4: '0000' }, now);
  expect(await caseOf(paymentId)).not.toBe('reported as not theirs');
  const { ticketId } = await adaAsks(adasMailbox(), { topic: 'not-mine', ...statement, last4: cardLast4 ?? '' }, now);
  expect(await caseOf(paymentId)).toBe('reported as not theirs');
  expect(await ticketRow(ticketId)).toMatchObject({ reported: true, orderNumber: null });
});

test('from a ticket, by its customer or by the desk, it is stopped and told once', async () => {
  const { paymentId, number } = await adaPaid();
  const { ticketId } = await adaAsks(ADA, { orderNumber: number }, now);
  await ticketNotMine(stranger(), { token: tokenOf(ticketId, now) }, now);
  await ticketNotMine(stranger(), { token: tokenOf(ticketId, now) }, now);
  await handToDesk(sanne, { ticketId }, now);
  expect(await caseOf(paymentId)).toBe('reported as not theirs');
  expect(await ticketRow(ticketId)).toMatchObject({ topic: 'not-mine', urgent: true, reported: true, state: 'open' });
  expect((await storyOf(ticketId)).map(({ kind }) => kind)).toEqual(['opened', 'reported']);
});
