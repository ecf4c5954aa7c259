import { hash } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import { keyFor } from '#lib/crypto/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { addCustomer } from '../add-customer.ts';
import { addStaff } from '../add-staff.ts';
import { account, accountPassword, knownDevice, signInFailure } from '../schema.ts';
import { SignInRefused } from './check-password.ts';
import { passwordKey } from './failures.ts';
import { signIn } from './sign-in.ts';

const start = new Date('2026-11-22T12:00:00Z');
const password = 'seven quiet herons at dusk';
const ada = { email: 'Ada@counterproof.test', name: 'Ada', password };
const grace = { email: 'grace@counterproof.test', name: 'Grace', password: `${password} 7` };
const home = { address: '10.1.0.1', userAgent: 'Mozilla/5.0 Firefox/140.0', device: 'ada-at-home', sid: null };
let adaId = '';
let elsewhere = 0;

beforeAll(async () => {
  adaId = await transaction(tx => addCustomer(tx, ada, start));
  await transaction(tx => addStaff(tx, { ...grace, roles: ['finance'], trained: true }, start));
});
afterAll(closeDatabase);

/** From an address that nobody used before, so that what is counted is the account's. */
const mallorys = () => ({ ...home, address: `10.2.${elsewhere++ % 250}.9`, device: 'mallory' });
const enters = (email: string, entered: string, now: Date, browser = mallorys()) =>
  signIn(guest, { email, password: entered, browser }, now);
const refused = (email: string, entered: string, now: Date, browser = mallorys()) =>
  expect(enters(email, entered, now, browser)).rejects.toThrow(SignInRefused);

test('the right password signs in, whatever the case of the e-mail, and the browser is known from then on', async () => {
  const { accountId, token, state } = await enters(' ada@COUNTERPROOF.test', password, start, home);
  expect([accountId, state]).toEqual([adaId, 'open']);
  expect(await actorOfSession(token, start)).toMatchObject({ id: `account:${adaId}` });
  expect(await db().$count(knownDevice, eq(knownDevice.accountId, adaId))).toBe(1);
});

test('a password is the same in every Unicode form', async () => {
  const email = 'zoe@counterproof.test';
  await transaction(tx => addCustomer(tx, { email, name: 'Zoë', password: 'crème brûlée à la carte' }, start));
  expect((await enters(email, 'crème brûlée à la carte'.normalize('NFD'), start)).state).toBe('open');
});

test('a wrong password is on record with the account that was meant, an unknown one with none', async () => {
  const events = () => db().select().from(auditEvent).where(eq(auditEvent.outcome, 'refused')).orderBy(auditEvent.seq);
  await refused(ada.email, 'wrong', start);
  await refused('nobody@counterproof.test', 'wrong', start);
  expect((await events()).map(({ action, target }) => [action, target])).toEqual([
    ['identity.sign-in', `account:${adaId}`],
    ['identity.sign-in', null],
  ]);
});

test.each([ada.email, 'nobody@counterproof.test'])(
  'guesses at %s wait longer and longer, with the right one too',
  async email => {
    await db().delete(signInFailure);
    for (let guess = 0; guess < 5; guess++) await refused(email, 'wrong', start);
    await refused(email, password, start);
    await refused(email, 'wrong', later(start, SECOND));
    await refused(email, password, later(start, 2 * SECOND));
    const [row] = await db().select().from(signInFailure);
    expect(row).toMatchObject({ failures: 6, waitUntil: later(start, 3 * SECOND) });
  },
);

test('the pause never exceeds fifteen minutes, and after a hundred guesses the password waits to be set anew', async () => {
  const key = passwordKey(ada.email, false);
  await db().update(signInFailure).set({ key, failures: 40, waitUntil: start }).where(sql`true`);
  await refused(ada.email, 'wrong', start);
  const [slow] = await db().select().from(signInFailure);
  expect(slow?.waitUntil).toEqual(later(start, 15 * MINUTE));
  await db().update(signInFailure).set({ failures: 99, waitUntil: start });
  await refused(ada.email, 'wrong', start);
  await refused(ada.email, password, new Date('2027-11-22T12:00:00Z'));
});

test('whatever is guessed from elsewhere, the owner enters from a browser that the account knows', async () => {
  expect((await enters(ada.email, password, start, home)).accountId).toBe(adaId);
});

test('fifty guesses at once are counted one by one', async () => {
  await db().delete(signInFailure);
  await Promise.allSettled(Array.from({ length: 50 }, () => enters(ada.email, 'wrong', start)));
  expect(await db().select().from(signInFailure)).toMatchObject([{ failures: 5 }]);
});

test('staff are locked for thirty minutes after ten guesses, even with the right password', async () => {
  for (let guess = 0; guess < 10; guess++) await refused(grace.email, 'wrong', start);
  await refused(grace.email, grace.password, later(start, 29 * MINUTE));
  const { state } = await enters(grace.email, grace.password, later(start, 30 * MINUTE));
  expect(state).not.toBe('open');
  expect(await db().$count(signInFailure, eq(signInFailure.key, passwordKey(grace.email, false)))).toBe(0);
});

test('a hash of another cost is made anew, for the same password', async () => {
  const mine = eq(accountPassword.accountId, adaId);
  const old = await hash(password, {
    ...{ memoryCost: 4096, timeCost: 1, parallelism: 1 },
    secret: keyFor('password-pepper'),
  });
  await db().update(accountPassword).set({ hash: old }).where(mine);
  await enters(ada.email, password, start, home);
  const [stored] = await db().select().from(accountPassword).where(mine);
  expect(stored?.hash).toContain('m=19456,t=2,p=1');
  await enters(ada.email, password, start, home);
});

test('a disabled account does not sign in', async () => {
  await db().update(account).set({ disabledAt: start }).where(eq(account.id, adaId));
  await refused(ada.email, password, start, home);
});
