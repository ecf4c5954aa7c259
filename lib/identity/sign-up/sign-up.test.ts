import { getTableColumns, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { mailsTo, newBrowser, stranger, tokenTo, workerRuns } from '../at-the-door.fixture.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { askSignUp } from './ask-sign-up.ts';
import { finishSignUp, whoSignsUp } from './finish-sign-up.ts';

const now = new Date('2026-11-22T12:00:00Z');
const email = 'Ada.Lovell@example.org';
const password = 'seven quiet herons at dusk';
const asks = async (given: { email: string; name: string }) => {
  await askSignUp(stranger(), given, now);
  await workerRuns(now);
};
const finishes = (token: string, chosen = password, at = now) =>
  finishSignUp(stranger(), { token, password: chosen, browser: newBrowser() }, at);

afterAll(closeDatabase);

test('asking makes no account: a mail with a link does, once its reader has chosen a password', async () => {
  await asks({ email, name: '  Ada   Lovell ' });
  expect(await db().$count(account)).toBe(0);
  const token = await tokenTo(email, 'verify-email');
  expect(await whoSignsUp(token, now)).toMatchObject({ email, name: 'Ada Lovell' });
  const { token: sid, accountId, state } = await finishes(token);
  expect(state).toBe('open');
  expect(await actorOfSession(sid, now)).toMatchObject({ id: `account:${accountId}`, roles: ['customer'] });
  const [made] = await db()
    .select({ ...getTableColumns(account), name: nameOf })
    .from(account);
  expect(made).toMatchObject({ id: accountId, email, name: 'Ada Lovell', emailVerifiedAt: now });
  expect((await mailsTo(email)).map(({ template }) => template)).toEqual(['identity.welcome', 'identity.verify-email']);
  const browser = newBrowser();
  expect(await signIn(stranger(), { email: email.toUpperCase(), password, browser }, now)).toMatchObject({ accountId });
});

test('who has an account gets a mail that says so, and no second one, whatever the case', async () => {
  await asks({ email: email.toLowerCase(), name: 'Mallory' });
  expect((await mailsTo(email))[0]).toMatchObject({ template: 'identity.already-registered', data: {} });
  expect(await db().$count(account)).toBe(1);
});

test('neither the outbox nor the table of links holds anything that opens an account', async () => {
  await asks({ email: 'noor@example.org', name: 'Noor' });
  const token = await tokenTo('noor@example.org', 'verify-email');
  const [kept] = await db().execute<{ all: string }>(sql`
    select (select string_agg(m::text, ' ') from mail_message m) || (select string_agg(t::text, ' ') from one_time_token t) as all`);
  expect(kept?.all).not.toContain(token);
  expect(kept?.all).not.toContain(token.split('.').at(-1));
});

test('fifty uses of one link at once make one account', async () => {
  await asks({ email: 'olive@example.org', name: 'Olive' });
  const token = await tokenTo('olive@example.org', 'verify-email');
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => finishes(token)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db().$count(account, sql`email = 'olive@example.org'`)).toBe(1);
  await expect(finishes(token)).rejects.toMatchObject({ code: 'link_over', status: 410 });
});

test('two links for one address make one account; the later one says that it is there', async () => {
  await asks({ email: 'piet@example.org', name: 'Piet' });
  const first = await tokenTo('piet@example.org', 'verify-email');
  await asks({ email: 'PIET@example.org', name: 'Piet' });
  const second = await tokenTo('PIET@example.org', 'verify-email');
  await finishes(second);
  await expect(finishes(first)).rejects.toMatchObject({ code: 'already_registered' });
});

test('a password that is refused uses nothing up, and a link ends after a day', async () => {
  await asks({ email: 'ilse@example.org', name: 'Ilse Vaag' });
  const token = await tokenTo('ilse@example.org', 'verify-email');
  await expect(finishes(token, 'too short')).rejects.toMatchObject({ fields: { password: expect.any(String) } });
  await expect(finishes(token, 'Ilse Vaag counterproof')).rejects.toThrow('check the marked fields');
  await expect(finishes(token, password, later(now, DAY))).rejects.toMatchObject({ code: 'link_over' });
  expect((await finishes(token)).state).toBe('open');
});

test.each([
  'ada@example.org\r\nBcc: mallory@evil.test',
  'ada@example.org\nada@evil.test',
  '\r\nada@example.org',
  '"ada@evil.test"@example.org',
  '"ada\\"@evil.test"@example.org',
  'ada＠example.org',
  'ada﹫example.org',
  'ada@example.org, mallory@evil.test',
  'ada@example.org;mallory@evil.test',
  'ada@example.org mallory@evil.test',
  '<ada@example.org>',
  'Ada <ada@example.org>',
  'ada(comment)@example.org',
  'аda@example.org',
  'ada@exаmple.org',
  'ada@example.org\0',
  'ada@[127.0.0.1]',
  'ada@localhost',
  `${'a'.repeat(65)}@example.org`,
])('%j is not one plain address, and nothing is sent', async wrong => {
  const before = await db().execute(sql`select count(*) from graphile_worker._private_jobs`);
  await expect(askSignUp(stranger(), { email: wrong, name: 'Ada' }, now)).rejects.toMatchObject({ status: 422 });
  expect(await db().execute(sql`select count(*) from graphile_worker._private_jobs`)).toEqual(before);
});

test('a mailbox is not filled from here: the fourth mail in a quarter of an hour is refused, from wherever', async () => {
  for (let count = 0; count < 3; count++) await askSignUp(stranger(), { email: 'edda@example.org', name: 'Edda' }, now);
  await expect(askSignUp(stranger(), { email: 'EDDA@example.org', name: 'Edda' }, now)).rejects.toMatchObject({
    status: 429,
  });
});
