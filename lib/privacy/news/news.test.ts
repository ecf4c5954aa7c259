import { randomInt } from 'node:crypto';
import { and, eq, isNotNull, like, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { guest } from '#lib/access/index.ts';
import { consentsOf, giveConsent, unsubscribe, withdrawConsent } from '#lib/consent/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { adasLines } from '#lib/orders/ada-orders.fixture.ts';
import { privacyMails } from '../mails.tsx';
import { sendNews } from './send-news.ts';

/** A Tuesday; the week before has one new edition. */
const now = new Date('2026-12-01T09:00:00Z');
const week = '2026-11-30';
afterAll(closeDatabase);

async function joins(name: string): Promise<{ id: string; email: string }> {
  const email = `${name}-${randomInt(10 ** 11)}@example.test`;
  const id = await transaction(tx => addCustomer(tx, { email, name, password: 'a pass phrase' }, now));
  await db().execute(sql`update account set email_verified_at = now() where id = ${id}`);
  return { id, email };
}
const agrees = ({ id }: { id: string }) => giveConsent(customerCalled(id), { purpose: 'news' }, now);
const takesBack = ({ id }: { id: string }) => withdrawConsent(customerCalled(id), { purpose: 'news' }, now);
const newsTo = (email: string) =>
  db()
    .select()
    .from(mailMessage)
    .where(and(eq(mailMessage.recipient, email), like(mailMessage.dedupeKey, 'privacy.news:%')));

let ada: { id: string; email: string };
let bela: { id: string; email: string };
beforeAll(async () => {
  await adasLines();
  await db().execute(sql`update print_listing set released_on = '2026-10-01'`);
  [ada, bela] = [await joins('ada'), await joins('bela')];
});

test('a week without a new edition is no news', async () => {
  await agrees(ada);
  await sendNews(now);
  expect(await newsTo(ada.email)).toEqual([]);
});

test('news go to those who agreed, once a week, however often the job runs', async () => {
  await db().execute(sql`update print_listing set released_on = '2026-11-25' where title = 'Tide Table'`);
  await Promise.all([sendNews(now), sendNews(now)]);
  await sendNews(new Date('2026-12-03T09:00:00Z'));
  expect(await newsTo(ada.email)).toMatchObject([
    { template: 'privacy.news', dedupeKey: expect.stringContaining(week) },
  ]);
  expect(await newsTo(bela.email)).toEqual([]);
});

type Heard = { subject: string; text: string; headers: Record<string, string>; to: { address: string }[] };
const heard = async (email: string): Promise<Heard[]> => {
  const all = (await (await fetch(`${inject('environment').MAILBOX_URL}/email`)).json()) as Heard[];
  return all.filter(({ to }) => to.some(({ address }) => address === email));
};

test('each such mail leaves by its reader’s consent, and one press ends them all', async () => {
  await sendQueued(privacyMails, now, ada.email);
  const [mail] = await newsTo(ada.email);
  const [left] = await db()
    .select()
    .from(disclosure)
    .where(eq(disclosure.about, `mail:${mail?.id}`));
  expect(left).toMatchObject({ recipient: 'mail', ground: 'consent', consentSeq: mail?.consentSeq });
  const [news] = await heard(ada.email);
  expect(news?.subject).toBe('A new edition at Counterproof');
  expect(news?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  const token = /\/api\/unsubscribe\/([^>]+)>/.exec(news?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  expect(news?.text).toContain('/unsubscribe/');
  await unsubscribe(guest, { token }, now);
  await unsubscribe(guest, { token }, now);
  const view = (await consentsOf(db(), { account: ada.id })).purposes.find(({ purpose }) => purpose === 'news');
  expect(view?.given).toBe(false);
  expect(view?.history.map(({ source }) => source)).toEqual(['account', 'mail']);
  const forged = unsubscribe(guest, { token: `${token.slice(0, -2)}xx` }, now);
  await expect(forged).rejects.toMatchObject({ code: 'link_over' });
});

test('a mail that waits does not leave once its reader has changed their mind', async () => {
  await agrees(bela);
  await sendNews(now);
  await takesBack(bela);
  await sendQueued(privacyMails, now, bela.email);
  expect(await newsTo(bela.email)).toMatchObject([{ sentAt: null, lastError: 'consent withdrawn' }]);
  expect(await heard(bela.email)).toEqual([]);
  expect(
    await db().$count(mailMessage, and(eq(mailMessage.recipient, bela.email), isNotNull(mailMessage.sentAt))),
  ).toBe(0);
});
