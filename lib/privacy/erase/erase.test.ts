import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import type { Actor } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { account, session } from '#lib/identity/schema.ts';
import { receivedBy, sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { atStripe } from '#lib/payments/aftermath/after-the-sale.fixture.ts';
import { keepsCard } from '#lib/payments/customers/ada-keeps-cards.fixture.ts';
import { stripeCustomer } from '#lib/payments/customers/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import {
  askToBeErased,
  eraseNow,
  keepByLink,
  keepMyData,
  openErasureOf,
  openRequest,
  previewErasure,
} from '../index.ts';
import { keepFooter, privacyMails } from '../mails.tsx';
import { privacyRequest } from '../requests/schema.ts';
import { eraseDue } from './erase-due.ts';
import { erasure, erasureAtStripe } from './schema.ts';

afterAll(closeDatabase);

const now = new Date();

/** Whoever owns an account, at the browser that they are signed in with. */
async function atHome(accountId: string): Promise<Actor> {
  const actor = customerCalled(accountId);
  const [row] = await db().select({ id: session.id }).from(session).where(eq(session.accountId, accountId));
  if (!row || !actor.session) throw new Error('nobody is signed in');
  return { ...actor, session: { ...actor.session, id: row.id } };
}

/** Asks to be erased, and answers the moment at which that begins. */
async function asks(accountId: string, requestId: string): Promise<Date> {
  await proving(askToBeErased)(await atHome(accountId), { requestId }, now);
  const [row] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  if (!row) throw new Error('nothing was asked for');
  return row.eraseAt;
}

const statusOf = async (id: string) =>
  (await db().select().from(privacyRequest).where(eq(privacyRequest.id, id)))[0]?.status;

test('somebody is erased here and at Stripe, the books stay without them, and the certificate is the last mail', async () => {
  const ada = await buys('ada', 'Ada Erasable');
  await keepsCard({ accountId: ada.id });
  const preview = await previewErasure(db(), { account: ada.id }, now);
  expect(preview.goes.map(({ what }) => what)).toEqual(expect.arrayContaining(['Your password', 'A mail to you']));
  expect(preview.stays.find(({ what }) => what === 'An order')).toMatchObject({
    count: 1,
    without: expect.arrayContaining(['E-mail address', 'Name, address and phone']),
    because: expect.stringContaining('17(3)(b)'),
  });
  const [before] = await db().select().from(salesOrder).where(eq(salesOrder.accountId, ada.id));
  const requestId = randomUUID();
  const complaint = {
    kind: 'complaint',
    person: { account: ada.id },
    verifiedBy: 'password',
    words: 'Too slow.',
  } as const;
  const complains = await transaction(tx => openRequest(tx, { ...complaint, now }));
  const begins = await asks(ada.id, requestId);
  await eraseNow(requestId, later(begins, -1));
  expect(await statusOf(requestId)).toBe('cooling_off');
  await eraseNow(requestId, begins);
  expect(await statusOf(requestId)).toBe('completed');
  expect(await statusOf(complains)).toBe('cancelled');
  const [bare] = await db().select().from(account).where(eq(account.id, ada.id));
  expect(bare).toMatchObject({ email: `erased:${ada.id}`, disabledBecause: 'erased' });
  const [order] = await db().select().from(salesOrder).where(eq(salesOrder.accountId, ada.id));
  expect(order).toEqual({ ...before, email: 'erased', shipTo: expect.objectContaining({ country: 'NL', city: '' }) });
  expect(await db().$count(stripeCustomer, eq(stripeCustomer.accountId, ada.id))).toBe(0);
  const asked = await db().select().from(erasureAtStripe).where(eq(erasureAtStripe.requestId, requestId));
  expect(asked.map(({ kind, answer }) => [kind, answer]).toSorted()).toEqual([
    ['card', 'detached'],
    ['customer', 'deleted'],
    ['payment', 'cleared'],
  ]);
  const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  expect(request?.finding).toMatchObject({ residue: [] });
  await sendQueued(privacyMails, now, ada.email);
  expect(await db().$count(mailMessage, eq(mailMessage.recipient, ada.email))).toBe(0);
  const mails = await receivedBy(ada.email);
  expect(mails.at(-1)).toMatchObject({ subject: 'You have been erased: the certificate' });
  const [over] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  expect(over).toMatchObject({ sealed: null, addressHash: null, overAt: begins });
  const again = await db().execute(sql`select md5(string_agg(t::text, '' order by seq)) from audit_event t`);
  await eraseNow(requestId, later(begins, DAY));
  expect(await db().execute(sql`select md5(string_agg(t::text, '' order by seq)) from audit_event t`)).toEqual(again);
});

test('Stripe is away: everything here goes at once, and the rest, with the certificate, as soon as it answers', async () => {
  const noor = await buys('noor');
  const card = await keepsCard({ accountId: noor.id });
  const requestId = randomUUID();
  const begins = await asks(noor.id, requestId);
  const fault = {
    match: 'POST /v1/payment_methods/:id/detach',
    key: `pm:detach:${card}`,
    kind: '500_before',
    times: '2',
  };
  await atStripe('/faults', fault);
  await eraseNow(requestId, begins);
  expect(await statusOf(requestId)).toBe('awaiting_processor');
  expect(await openErasureOf({ account: noor.id })).toMatchObject({ waitsForStripe: true });
  expect((await db().select().from(account).where(eq(account.id, noor.id)))[0]?.email).toBe(`erased:${noor.id}`);
  const certificates = () => db().$count(mailMessage, eq(mailMessage.dedupeKey, `privacy.erased:1:${requestId}`));
  expect(await certificates()).toBe(0);
  // The job that looks for what is due comes by again.
  await eraseDue(later(begins, MINUTE));
  const wanted = sql`select count(*)::int as n from graphile_worker._private_jobs where key = ${`privacy.erase:${requestId}`}`;
  expect(await db().execute(wanted)).toMatchObject([{ n: 1 }]);
  await eraseNow(requestId, later(begins, MINUTE));
  expect(await statusOf(requestId)).toBe('completed');
  expect(await certificates()).toBe(1);
  const asked = await db().select().from(erasureAtStripe).where(eq(erasureAtStripe.requestId, requestId));
  expect(asked.map(({ kind, answer }) => [kind, answer]).toSorted()).toEqual([
    ['card', 'detached'],
    ['customer', 'deleted'],
    ['payment', 'cleared'],
  ]);
});

test('a wish to be erased can be taken back by every mail that comes meanwhile, and on the page', async () => {
  const cleo = await buys('cleo');
  await db().delete(mailMessage).where(eq(mailMessage.recipient, cleo.email));
  const first = randomUUID();
  await asks(cleo.id, first);
  await sendQueued(privacyMails, now, cleo.email, keepFooter);
  const [mail] = (await receivedBy(cleo.email)).filter(({ subject }) => subject.includes('asked us to erase'));
  const [, token = ''] = /keep-my-data\/([\w.-]+)"/.exec(mail?.html ?? '') ?? [];
  expect(mail?.text).toContain('I changed my mind');
  await keepByLink(customerCalled(cleo.id), { token }, now);
  expect(await statusOf(first)).toBe('cancelled');
  await expect(keepByLink(customerCalled(cleo.id), { token }, now)).rejects.toMatchObject({
    code: 'nothing_to_cancel',
  });
  const second = randomUUID();
  const begins = await asks(cleo.id, second);
  const mallory = customerCalled((await buys('mallory')).id);
  await expect(keepMyData(mallory, { requestId: second }, now)).rejects.toMatchObject({ code: 'nothing_to_cancel' });
  await keepMyData(customerCalled(cleo.id), { requestId: second }, now);
  await eraseNow(second, begins);
  expect(await openErasureOf({ account: cleo.id })).toBeNull();
  expect((await db().select().from(account).where(eq(account.id, cleo.id)))[0]?.email).toBe(cleo.email);
});
