import { desc, eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { auditEvent } from '#lib/audit/schema.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { receivedBy, sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { MAIL_COLUMNS } from '#lib/mail/opened.fixture.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { addStaff } from '../add-staff.ts';
import { identityMails } from '../mails.tsx';
import { accountEvent, knownDevice } from '../schema.ts';
import { browserAt, customerNamed, signsIn } from './browsers.fixture.ts';
import { completeChallenge } from './complete-challenge.ts';

const now = new Date('2026-11-22T12:00:00Z');
afterAll(closeDatabase);

const HOME = '198.51.100.7';
const mailsTo = (email: string) => db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, email));
const proves = (id: string, at = now) => transaction(tx => completeChallenge(tx, id, 'mail', at));

test('the first sign-in of an account is open and news to nobody', async () => {
  const ada = await customerNamed('ada', now);
  const begun = await signsIn(ada.id, browserAt(HOME), now);
  expect(begun.state).toBe('open');
  expect((await actorOfSession(begun.token, now))?.id).toBe(`account:${ada.id}`);
  expect(await mailsTo(ada.email)).toEqual([]);
});

test('a session cookie that was planted before is ended by the sign-in, never taken over', async () => {
  const ada = await customerNamed('ada', now);
  const browser = browserAt(HOME);
  const before = await signsIn(ada.id, browser, now);
  const after = await signsIn(ada.id, { ...browser, sid: before.token }, now);
  expect(after.token).not.toBe(before.token);
  expect(await actorOfSession(before.token, now)).toBeNull();
  const planted = 'p'.repeat(43);
  const begun = await signsIn(ada.id, { ...browser, sid: planted }, now);
  expect(begun.token).not.toBe(planted);
  expect(await actorOfSession(planted, now)).toBeNull();
});

test('a new browser in a known network is let in, and told to the owner with a way to end it', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  const begun = await signsIn(ada.id, browserAt('198.51.100.200'), now);
  expect(begun.state).toBe('open');
  await sendQueued(identityMails, now, ada.email);
  const [mail, ...others] = await receivedBy(ada.email);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('New sign-in with Firefox on Windows');
  expect(mail?.text).toContain('http://localhost:3000/not-me/');
});

test('a new browser in a new network is a guest until it proves more, and the owner is asked by mail', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  const mallory = browserAt('203.0.113.9');
  const begun = await signsIn(ada.id, mallory, now);
  expect(begun.state).toBe('restricted');
  const actor = await actorOfSession(begun.token, now);
  expect(actor).toMatchObject({ id: 'guest', session: null });
  expect(actor?.challenge).toMatchObject({ state: 'restricted', because: expect.stringContaining('both new') });
  await sendQueued(identityMails, now, ada.email);
  const [mail] = await receivedBy(ada.email);
  expect(mail?.subject).toContain('Was this you?');
  for (const part of ['Firefox on Windows', '203.0.113.0/24', 'both new', '/not-me/'])
    expect(mail?.text).toContain(part);
  expect(mail?.text).not.toContain(mallory.address);
  const [event] = await db().select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1);
  expect(event).toMatchObject({ action: 'identity.sign-in', target: `session:${begun.id}` });
  expect(event?.detail).toMatchObject({ state: 'restricted', signals: ['new-device-and-network'], newDevice: true });
});

test('a sign-in that is not completed teaches nothing: the next one is questioned as well', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  const mallory = browserAt('203.0.113.9');
  for (let tries = 0; tries < 2; tries++) expect((await signsIn(ada.id, mallory, now)).state).toBe('restricted');
});

test('who tries on and on from elsewhere fills no mailbox', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  for (let tries = 0; tries < 8; tries++) await signsIn(ada.id, browserAt(`203.0.113.${tries}`), now);
  expect(await mailsTo(ada.email)).toHaveLength(5);
  await signsIn(ada.id, browserAt('203.0.113.9'), later(now, 61 * MINUTE));
  expect(await mailsTo(ada.email)).toHaveLength(6);
});

test('the mail leaves with the commit: its job is due at once', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  await signsIn(ada.id, browserAt('203.0.113.9'), now);
  const [mail] = await mailsTo(ada.email);
  const due = await db().execute(sql`
    select from graphile_worker.jobs where key = ${`mail:${mail?.id}`} and task_identifier = 'mail.deliver' and run_at <= now()`);
  expect(due).toHaveLength(1);
});

test('a proof opens a questioned sign-in under a new token, and the browser is known from then on', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  const away = browserAt('203.0.113.9');
  const begun = await signsIn(ada.id, away, now);
  const proved = await proves(begun.id);
  expect(proved.state).toBe('open');
  expect(await actorOfSession(begun.token, now)).toBeNull();
  expect((await actorOfSession(proved.token, now))?.session).toMatchObject({ level: 1 });
  expect((await signsIn(ada.id, away, now)).state).toBe('open');
});

test('the same proof again is no further proof', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  const begun = await signsIn(ada.id, browserAt('203.0.113.9'), now);
  const again = transaction(tx => completeChallenge(tx, begun.id, 'password', now));
  await expect(again).rejects.toMatchObject({ code: 'proved_already' });
});

test('a sign-in that waits for its proof is over after ten minutes', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  const begun = await signsIn(ada.id, browserAt('203.0.113.9'), now);
  await expect(proves(begun.id, later(now, 10 * MINUTE))).rejects.toThrow('has ended');
});

test.each([
  ['many wrong passwords before it', { failuresBefore: 5 }, 'restricted'],
  ['a few wrong passwords before it', { failuresBefore: 4 }, 'open'],
  ['a leaked password', { leakedPassword: true }, 'restricted'],
  ['a passkey, which answers every suspicion', { failuresBefore: 50, methods: ['passkey' as const] }, 'open'],
])('a new browser with %s', async (_what, more, state) => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt(HOME), now);
  expect((await signsIn(ada.id, browserAt(HOME), now, more)).state).toBe(state);
});

test('many wrong passwords by its owner do not restrict a known browser', async () => {
  const ada = await customerNamed('ada', now);
  const browser = browserAt(HOME);
  await signsIn(ada.id, browser, now);
  expect((await signsIn(ada.id, browser, now, { failuresBefore: 20 })).state).toBe('open');
});

test('a known browser may move; three networks within an hour are one too many', async () => {
  const ada = await customerNamed('ada', now);
  const phone = browserAt(HOME);
  await signsIn(ada.id, phone, now);
  expect((await signsIn(ada.id, { ...phone, address: '203.0.113.9' }, later(now, 20 * MINUTE))).state).toBe('open');
  const third = { ...phone, address: '192.0.2.9' };
  expect((await signsIn(ada.id, third, later(now, 40 * MINUTE))).state).toBe('restricted');
  expect((await signsIn(ada.id, third, later(now, 90 * MINUTE))).state).toBe('open');
});

test('staff without a second factor get no further than the proof that is due, by mail neither', async () => {
  const grace = { email: 'grace@example.test', name: 'Grace', password: 'a long enough pass phrase 1' };
  const id = await transaction(tx => addStaff(tx, { ...grace, roles: ['finance'], trained: true }, now));
  const begun = await signsIn(id, browserAt(HOME), now);
  expect(begun.state).toBe('pending');
  expect((await proves(begun.id)).state).toBe('pending');
  const proved = await transaction(tx => completeChallenge(tx, begun.id, 'passkey', now));
  expect(proved.state).toBe('open');
  expect((await actorOfSession(proved.token, now))?.session).toMatchObject({ level: 2 });
});

test('of a network its owner sees the first part, and comparing needs no more than a keyed hash', async () => {
  const ada = await customerNamed('ada', now);
  await signsIn(ada.id, browserAt('2001:db8:7::9'), now);
  const [event] = await db().select().from(accountEvent).where(eq(accountEvent.accountId, ada.id));
  expect(event).toMatchObject({ kind: 'signed-in', deviceName: 'Firefox on Windows', network: '2001:db8:7::/48' });
  const [device] = await db().select().from(knownDevice).where(eq(knownDevice.accountId, ada.id));
  expect(device?.networks).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
});
