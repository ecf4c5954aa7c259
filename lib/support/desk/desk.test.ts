// Keeps the clause: support.
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { adaAsks, adasMailbox, deskMailbox, mailsTo, now, stranger, ticketRow } from '../asking.fixture.ts';
import { closeQuiet } from '../close-quiet.ts';
import {
  answeredInTime,
  answerTicket,
  assignTicket,
  closeTicket,
  handToDesk,
  handToPrivacy,
  inboxFigures,
  leaveTicket,
  listTickets,
  noteOnTicket,
  reopenTicket,
  reply,
  supportMonitors,
  ticketAtDesk,
  ticketOfLink,
} from '../index.ts';
import { remindDesk } from '../remind-desk.ts';
import { leftToFill, TEMPLATES } from './templates.ts';

patient();
afterAll(closeDatabase);

const sanne = { ...staffWith('support'), id: 'account:01900000-0000-7000-8000-00000000005a' };
const tom = { ...staffWith('support'), id: 'account:01900000-0000-7000-8000-000000000070' };
const answers = (ticketId: string, more: Record<string, unknown> = {}, at = now) =>
  answerTicket(sanne, { ticketId, messageId: newId(), answer: 'It left this morning.', after: 'waiting', ...more }, at);

test('an answer stops the clock, is on the page and in the mailbox, and is its writer’s from then on', async () => {
  const email = adasMailbox();
  const { ticketId, token } = await adaAsks(email);
  await answers(ticketId, {}, later(now, HOUR));
  expect(await ticketRow(ticketId)).toMatchObject({
    ...{ state: 'waiting', answerBy: null, assignee: sanne.id, firstAnsweredAt: later(now, HOUR) },
  });
  const [mail] = await mailsTo(email);
  expect(mail).toMatchObject({
    template: 'support.answered',
    data: { answer: 'It left this morning.', closed: false },
  });
  const messages = (await ticketOfLink(token, now))?.messages;
  expect(messages?.map(({ from, text }) => `${from}: ${text}`)).toEqual([
    'customer: Where is my parcel?',
    'staff: It left this morning.',
  ]);
});

test('nobody answers what they have not read, and the same press twice is one answer', async () => {
  const email = adasMailbox();
  const { ticketId, token } = await adaAsks(email);
  const { version } = await ticketRow(ticketId);
  await reply(stranger(), { token, messageId: newId(), message: 'It has come meanwhile.' }, now);
  await expect(answers(ticketId, { version })).rejects.toMatchObject({ code: 'ticket_moved' });
  const press = { version: version + 1, messageId: newId() };
  await Promise.all([answers(ticketId, press), answers(ticketId, press)]);
  expect((await mailsTo(email)).filter(({ template }) => template === 'support.answered')).toHaveLength(1);
});

test('an answer with something of its template left to fill in does not go out; the sentence names it', async () => {
  const email = adasMailbox();
  const { ticketId } = await adaAsks(email);
  for (const left of ['[amount]', '[by tomorrow evening]', '{name}', '{{order}}', '[Your answer.]']) {
    const wants = answers(ticketId, { answer: `We have sent ${left} back to you.` });
    const says = expect.stringContaining(`“${left}” is not filled in yet.`);
    await expect(wants).rejects.toMatchObject({ status: 422, fields: { answer: says } });
  }
  expect((await mailsTo(email)).map(({ template }) => template)).toEqual(['support.received']);
  await answers(ticketId, { answer: 'About [T-2026-000042] (your order): it left on 24 November.' });
  expect(await ticketRow(ticketId)).toMatchObject({ state: 'waiting' });
});

test('whatever a template leaves to fill in is found in it, and nothing in one that is whole', () => {
  for (const { id, text } of TEMPLATES)
    expect([id, leftToFill(text())], id).toEqual([id, /[[{]/.test(text()) ? expect.any(String) : null]);
  const filled = (text: string, left = leftToFill(text)): string => (left ? filled(text.replace(left, 'that')) : text);
  for (const { text } of TEMPLATES) expect(filled(text())).not.toMatch(/[[\]{}]/);
});

test('a note is for colleagues; a ticket is taken, given back, closed with a reason and opened again', async () => {
  const { ticketId, token } = await adaAsks(adasMailbox());
  await assignTicket(sanne, { ticketId }, now);
  await assignTicket(tom, { ticketId }, now);
  await noteOnTicket(tom, { ticketId, note: 'The carrier does not answer.' }, later(now, MINUTE));
  await leaveTicket(tom, { ticketId }, now);
  await closeTicket(sanne, { ticketId, because: 'She called, and has it.' }, now);
  expect(await listTickets({ part: 'closed', after: null, reader: sanne.id }, now)).toMatchObject({
    tickets: expect.arrayContaining([expect.objectContaining({ id: ticketId })]),
  });
  await reopenTicket(sanne, { ticketId }, now);
  const found = await ticketAtDesk(ticketId, sanne.id, now);
  expect(found?.events.map(({ kind }) => kind)).toEqual([
    ...['opened', 'assigned', 'assigned', 'noted', 'left', 'closed', 'reopened'],
  ]);
  expect(found?.messages.map(({ kind }) => kind)).toEqual(['customer', 'note']);
  expect((await ticketOfLink(token, now))?.messages).toHaveLength(1);
});

test('the desk sees who wrote masked', async () => {
  const email = adasMailbox();
  const { ticketId } = await adaAsks(email);
  const found = await ticketAtDesk(ticketId, sanne.id, now);
  expect(found?.who).toBe('a•••@e•••.test');
  expect(JSON.stringify(found)).not.toContain(email);
});

test('who writes about their data is shown the way to it, and nobody here starts anything', async () => {
  const email = adasMailbox();
  const { ticketId } = await adaAsks(email, { message: 'Delete everything about me.' });
  await handToPrivacy(sanne, { ticketId, messageId: newId() }, now);
  expect(await ticketRow(ticketId)).toMatchObject({ state: 'closed', topic: 'privacy' });
  expect(JSON.stringify((await mailsTo(email))[0]?.data)).toContain('/your-data');
});

test('a payment is stopped from a ticket only where its order is theirs', async () => {
  const { ticketId } = await adaAsks(adasMailbox(), { orderNumber: 'CP-2026-999999' });
  await expect(handToDesk(sanne, { ticketId }, now)).rejects.toMatchObject({ code: 'no_such_ticket' });
});

test('the inbox goes by when an answer is owed, page by page, without leaving one out', async () => {
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, nth) => adaAsks(adasMailbox(), {}, later(now, -nth * MINUTE))),
  );
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { tickets, next } = await listTickets({ part: 'open', after, reader: sanne.id }, now);
    seen.push(...tickets.map(({ id }) => id));
    after = next;
  } while (after);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter(id => asked.some(({ ticketId }) => ticketId === id))).toEqual(
    asked.map(({ ticketId }) => ticketId).toReversed(),
  );
});

test('what waits for longer than promised is red: in the figures, the monitor and the control', async () => {
  const before = await answeredInTime.check(now);
  expect(before.result).toBe('held');
  const { ticketId } = await adaAsks(adasMailbox(), {}, later(now, -10 * DAY));
  expect(await inboxFigures(now)).toMatchObject({ overdue: 1 });
  expect(await supportMonitors[0].measure(now)).toMatchObject({ value: 1 });
  expect(await answeredInTime.check(now)).toMatchObject({ result: 'broken', broken: [`support_ticket:${ticketId}`] });
  await answers(ticketId);
  expect((await answeredInTime.check(now)).result).toBe('held');
});

test('the desk is told once of what is due within the hour, with nothing of what was said', async () => {
  const { ticketId, number } = await adaAsks(adasMailbox(), { message: 'My name is Wilhelmina.' });
  const due = (await ticketRow(ticketId)).answerBy ?? now;
  await remindDesk(later(due, -2 * HOUR));
  const told = async () => (await mailsTo(deskMailbox())).filter(mail => JSON.stringify(mail.data).includes(number));
  expect(await told()).toEqual([]);
  for (const minutes of [50, 40]) await remindDesk(later(due, -minutes * MINUTE));
  const mails = await told();
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails)).not.toContain('Wilhelmina');
});

test('what was answered and not heard of for two weeks is closed, and only that', async () => {
  const [quiet, fresh] = [await adaAsks(adasMailbox()), await adaAsks(adasMailbox())];
  await answers(quiet.ticketId, {}, later(now, -15 * DAY));
  await answers(fresh.ticketId, {}, later(now, -13 * DAY));
  expect(await closeQuiet(now)).toBeGreaterThan(0);
  expect(await closeQuiet(now)).toBe(0);
  expect(await ticketRow(quiet.ticketId)).toMatchObject({ state: 'closed', closedAt: now });
  expect(await ticketRow(fresh.ticketId)).toMatchObject({ state: 'waiting' });
});
