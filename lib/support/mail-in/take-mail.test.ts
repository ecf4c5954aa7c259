// Keeps the clause: support.
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { later, MINUTE } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { adaAsks, adasMailbox, deskMailbox, mailsTo, messagesOf, now, ticketRow } from '../asking.fixture.ts';
import { replyAddress } from '../reply-address.ts';
import { takeMail } from './take-mail.ts';

const limits = patient();
afterAll(closeDatabase);

type Mail = { from: string; to: string; id?: string; headers?: string[]; body: string };

/** A mail as a mail server hands it on. */
const raw = ({ from, to, id = `<${newId()}@example.test>`, headers = [], body }: Mail): Buffer =>
  Buffer.from([`From: Ada <${from}>`, `To: ${to}`, `Message-ID: ${id}`, ...headers, '', body].join('\r\n'), 'latin1');

const comes = (mail: Mail, at = later(now, MINUTE)) => takeMail(raw(mail), at);

/** Ada asks on the page, and has our mail before her. */
async function adaWaits() {
  const email = adasMailbox();
  const asked = await adaAsks(email);
  return { ...asked, email, to: replyAddress(asked.number) };
}

test('an answer to our mail joins its ticket, without what was quoted, and opens it again', async () => {
  const { ticketId, email, to } = await adaWaits();
  const body =
    'It has come.\r\n\r\nThank you!\r\n\r\nOn Tue, 24 Nov 2026 at 10:00, Counterproof\r\n<shop@counterproof.test> wrote:\r\n> Our answer.';
  expect(await comes({ from: email, to: to.toUpperCase(), body })).toBe('added');
  const [, reply] = await messagesOf(ticketId);
  expect(reply).toMatchObject({ body: 'It has come.\n\nThank you!', channel: 'mail', elsewhere: false, filesLeft: 0 });
  expect(await ticketRow(ticketId)).toMatchObject({ state: 'open' });
});

test('the same mail twice is one message, also at once', async () => {
  const { ticketId, email, to } = await adaWaits();
  const mail = { from: email, to, id: `<${newId()}@example.test>`, body: 'Once.' };
  const taken = await Promise.all([comes(mail), comes(mail), comes(mail)]);
  expect(taken.toSorted()).toEqual(['added', 'before', 'before']);
  expect(await messagesOf(ticketId)).toHaveLength(2);
});

test('a mark that is not ours, or of another ticket, joins nothing', async () => {
  const { ticketId, email, to } = await adaWaits();
  const other = await adaWaits();
  const [local = '', mark = ''] = to.split('.');
  const swapped = `${local}.${other.to.split('.')[1]}.test`;
  const forged = `${local}.${mark.replace(/^./, one => (one === 'a' ? 'b' : 'a'))}.test`;
  for (const address of [swapped, forged])
    expect(await comes({ from: email, to: address, body: 'Hello?' })).toBe('opened');
  expect(await messagesOf(ticketId)).toHaveLength(1);
});

test('from another mailbox it is taken and marked', async () => {
  const { ticketId, to } = await adaWaits();
  expect(await comes({ from: 'ada@work.example.test', to, body: 'I write from the office.' })).toBe('added');
  expect((await messagesOf(ticketId))[1]).toMatchObject({ elsewhere: true });
});

test('a mail with a card number is not kept, and who wrote it is told; the number stands nowhere', async () => {
  const { ticketId, email, to } = await adaWaits();
  const number = '4000 0566 5566 5556';
  expect(await comes({ from: email, to, body: `Take it from ${number}, please.` })).toBe('refused');
  expect(await messagesOf(ticketId)).toHaveLength(1);
  expect((await mailsTo(email))[0]).toMatchObject({ template: 'support.not-kept', data: { because: 'card-number' } });
  expect(await comes({ from: email, to: deskMailbox(), body: number })).toBe('refused');
  const [kept] = await db().execute<{ rows: number }>(
    sql`select count(*)::int as rows from support_message where body not like 'v2:%'`,
  );
  expect(kept?.rows).toBe(0);
});

test('a mail to the support is a new question, answered to where it came from', async () => {
  const email = adasMailbox();
  expect(await comes({ from: email, to: deskMailbox(), body: 'Do you frame in oak?' })).toBe('opened');
  expect((await mailsTo(email))[0]).toMatchObject({ template: 'support.received' });
});

test('nobody’s mailbox is filled by mails that claim to be from it', async () => {
  limits.strict();
  try {
    const email = adasMailbox();
    const asks = () => comes({ from: email, to: deskMailbox(), body: 'Do you frame in oak?' });
    for (let nth = 0; nth < 5; nth++) expect(await asks()).toBe('opened');
    expect(await asks()).toBe('ignored');
    expect(await mailsTo(email)).toHaveLength(5);
  } finally {
    limits.patient();
  }
});

test.each([
  ['written by a program', { headers: ['Auto-Submitted: auto-replied'] }],
  ['a list', { headers: ['List-Id: <news.example.test>'] }],
  ['a bounce', { headers: ['Return-Path: <>'] }],
  ['from ourselves', { from: 'shop@counterproof.test' }],
  ['from the support itself', { from: deskMailbox() }],
  ['for somebody else', { to: 'olive@counterproof.test' }],
  ['from nobody', { from: 'nobody' }],
])('a mail that is %s is left alone', async (_what, change) => {
  expect(await comes({ from: adasMailbox(), to: deskMailbox(), body: 'Hello.', ...change })).toBe('ignored');
});

test.each([
  [
    'quoted-printable',
    'Content-Transfer-Encoding: quoted-printable',
    'Gr=C3=BC=C3=9Fe aus K=\r\n=C3=B6ln',
    'Grüße aus Köln',
  ],
  ['base64', 'Content-Transfer-Encoding: base64', Buffer.from('Grüße').toString('base64'), 'Grüße'],
  ['Latin 1', 'Content-Type: text/plain; charset=iso-8859-1', 'Gr\xfc\xdfe', 'Grüße'],
  [
    'HTML',
    'Content-Type: text/html',
    '<p>Gr&uuml;&#223;e</p><script>x</script><p>Ada &amp; Bo</p>',
    'Gr&uuml;ße\nAda & Bo',
  ],
  [
    'several parts and a file',
    'Content-Type: multipart/mixed; boundary="b"',
    '--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nWords.\r\n--c\r\nContent-Type: text/html\r\n\r\n<b>No</b>\r\n--c--\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="a.png"\r\n\r\nxx\r\n--b--',
    'Words.',
  ],
])('words are read out of %s', async (_what, header, body, words) => {
  const { ticketId, email, to } = await adaWaits();
  expect(await comes({ from: email, to, headers: [header], body })).toBe('added');
  expect((await messagesOf(ticketId))[1]?.body).toBe(words);
});

const nested = 'Content-Type: multipart/mixed; boundary="b"';

test.each([
  ['more parts than a letter has', nested, `--b\r\n\r\nWords.\r\n${'--b\r\n\r\n'.repeat(100_000)}`],
  ['tags that never close', 'Content-Type: text/html', `<p>Words.</p>${'<style>'.repeat(100_000)}`],
])('%s: the words are read all the same, and soon', async (_what, header, body) => {
  const { ticketId, email, to } = await adaWaits();
  expect(await comes({ from: email, to, headers: [header], body })).toBe('added');
  expect((await messagesOf(ticketId))[1]?.body).toBe('Words.');
});

test.each([
  ['parts in parts in parts', [nested], `--b\r\n${nested}\r\n\r\n`.repeat(100)],
  ['headers without an end', Array.from({ length: 10_000 }, () => 'X-Header: and more of it'), 'Words.'],
])('a mail of %s is left alone', async (_what, headers, body) => {
  expect(await comes({ from: adasMailbox(), to: deskMailbox(), headers, body })).toBe('ignored');
});

test('the report of a mail server that a mail of ours could not be delivered is noted at that mail', async () => {
  const { email } = await adaWaits();
  const [mail] = await db().select().from(mailMessage).where(eq(mailMessage.recipient, email)).limit(1);
  await db().update(mailMessage).set({ sentAt: now }).where(eq(mailMessage.recipient, email));
  const headers = ['Content-Type: multipart/report; report-type=delivery-status; boundary="b"', 'Return-Path: <>'];
  const body = `--b\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\n\r\nMessage-ID: <${mail?.id}@localhost>\r\n\r\n--b--`;
  expect(await comes({ from: 'postmaster@example.test', to: email, headers, body })).toBe('returned');
  const [back] = await db()
    .select()
    .from(mailMessage)
    .where(eq(mailMessage.id, mail?.id ?? ''));
  expect(back).toMatchObject({ sentAt: null, lastError: 'returned 5.1.1' });
});
