// Keeps the clause: support.
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { Somebody } from '#lib/identity/factors/somebody.fixture.ts';
import { personKey } from '#lib/keyring/schema.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { adaAsks, adasMailbox, mailsTo, messagesOf, now, stranger, ticketRow, tokenOf } from './asking.fixture.ts';
import { deleteOwn, openTicket, reply, settle, ticketOfLink, ticketsOfAccount } from './index.ts';
import { supportMessage } from './schema.ts';

const limits = patient();
afterAll(closeDatabase);

test('a guest asks, gets a number, and the link to the conversation comes to their mailbox alone', async () => {
  const email = adasMailbox();
  const { ticketId, number, token } = await adaAsks(email);
  expect(number).toMatch(/^T-2026-\d{6,}$/);
  const [mail] = await mailsTo(email);
  expect(mail).toMatchObject({ template: 'support.received', data: { number, ticketId, stopped: false } });
  const ticket = await ticketOfLink(token, now);
  expect(ticket).toMatchObject({ number, state: 'open', answerBy: '2026-11-25T10:00:00.000Z', deletable: true });
  expect(ticket?.messages).toMatchObject([{ from: 'customer', text: 'Where is my parcel?' }]);
});

test('what is written is kept sealed', async () => {
  const { ticketId } = await adaAsks(adasMailbox(), { message: 'My grandmother is called Wilhelmina.' });
  const [row] = await db().select().from(supportMessage).where(eq(supportMessage.ticketId, ticketId));
  expect(String(row?.body)).toMatch(/^v2:/);
  expect(JSON.stringify(row)).not.toContain('Wilhelmina');
});

test('a form that is sent twice is one question, and another’s form is nobody else’s', async () => {
  const [email, ticketId] = [adasMailbox(), newId()];
  const ask = (by: string) =>
    openTicket(stranger(), { ticketId, topic: 'other', message: 'Do you frame in oak?', email: by }, now);
  const [one, other] = await Promise.all([ask(email), ask(email)]);
  expect(other).toEqual(one);
  expect(await messagesOf(ticketId)).toHaveLength(1);
  await expect(ask(adasMailbox())).rejects.toMatchObject({ code: 'ticket_elsewhere' });
});

test('whether a number and an e-mail belong together is not told, and only then the order is theirs', async () => {
  const { oak } = await adasLines();
  const email = adasMailbox();
  const orderId = await place([oak], { email });
  const number = (await orderNumbers(db(), [orderId])).get(orderId) ?? '';
  const hers = await adaAsks(email.toUpperCase(), { orderNumber: number.toLowerCase() });
  const mallorys = await adaAsks('mallory@example.test', { orderNumber: number });
  expect(Object.keys(hers)).toEqual(Object.keys(mallorys));
  expect(await ticketRow(hers.ticketId)).toMatchObject({ orderNumber: number, orderKnown: true });
  expect(await ticketRow(mallorys.ticketId)).toMatchObject({ orderNumber: number, orderKnown: false });
  expect(await ticketOfLink(mallorys.token, now)).toMatchObject({ mayReport: false });
});

test('what was answered before is opened again by whoever writes, and the clock runs from the first thing unanswered', async () => {
  const { ticketId, token } = await adaAsks(adasMailbox());
  await settle(stranger(), { token }, now);
  expect(await ticketRow(ticketId)).toMatchObject({ state: 'closed', answerBy: null });
  await expect(settle(stranger(), { token }, now)).rejects.toMatchObject({ code: 'ticket_closed' });
  const messageId = newId();
  const write = (at: Date) => reply(stranger(), { token, messageId, message: 'It never came.' }, at);
  await Promise.all([write(later(now, HOUR)), write(later(now, HOUR))]);
  const { answerBy } = await ticketRow(ticketId);
  expect(await messagesOf(ticketId)).toHaveLength(2);
  await reply(stranger(), { token, messageId: newId(), message: 'Still not.' }, later(now, 3 * HOUR));
  expect(await ticketRow(ticketId)).toMatchObject({ state: 'open', answerBy, closedAt: null });
});

test('a link that is forged, for another ticket or too old opens nothing', async () => {
  const { token } = await adaAsks(adasMailbox());
  expect(await ticketOfLink(token, later(now, 91 * DAY))).toBeNull();
  expect(await ticketOfLink(tokenOf(newId()), now)).toBeNull();
  const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect(await ticketOfLink(forged, now)).toBeNull();
  const write = reply(stranger(), { token: forged, messageId: newId(), message: 'Hello?' }, now);
  await expect(write).rejects.toMatchObject({ code: 'ticket_link_over', status: 404 });
});

test('who wrote without an account deletes the whole of it: words, key and mails', async () => {
  const email = adasMailbox();
  const { ticketId, token } = await adaAsks(email);
  await deleteOwn(stranger(), { token }, now);
  expect(await ticketOfLink(token, now)).toBeNull();
  expect(await messagesOf(ticketId)).toEqual([]);
  expect(await mailsTo(email)).toEqual([]);
  const [key] = await db().select().from(personKey).where(eq(personKey.id, ticketId));
  expect(key?.wrapped).toBeNull();
});

test('an account sees its own questions and nobody else’s, and they go with it alone', async () => {
  const [ada, mallory] = await Promise.all([Somebody.customer(now), Somebody.customer(now)]);
  const asker = { ...(await ada.signsIn(now)), from: stranger().from };
  const ticketId = newId();
  await openTicket(asker, { ticketId, topic: 'policy', message: 'Who sees my card?', clause: 'encryption' }, now);
  expect(await ticketsOfAccount(ada.accountId, now)).toMatchObject([{ topic: 'policy', state: 'open' }]);
  expect(await ticketsOfAccount(mallory.accountId, now)).toEqual([]);
  const wants = deleteOwn(asker, { token: tokenOf(ticketId) }, now);
  await expect(wants).rejects.toMatchObject({ code: 'goes_with_account' });
});

test('nobody’s mailbox is filled from here', async () => {
  limits.strict();
  try {
    const email = adasMailbox();
    for (let nth = 0; nth < 5; nth++) await adaAsks(email);
    await expect(adaAsks(email)).rejects.toMatchObject({ status: 429 });
  } finally {
    limits.patient();
  }
});
