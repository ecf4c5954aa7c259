import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { newPersonKey, sealField } from '#lib/keyring/index.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { addCustomer } from '../add-customer.ts';
import { mailsTo, newBrowser, stranger, tokenTo, workerRuns } from '../at-the-door.fixture.ts';
import { newRecoveryCodes, recoveryCodesLeft } from '../factors/codes.ts';
import { totp } from '../factors/schema.ts';
import { account, recovery } from '../schema.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { askRecovery, askReset } from './ask-reset.ts';
import { requireNotHeld } from './held.ts';
import { recover } from './recover.ts';
import { resetPassword } from './reset-password.ts';

const now = new Date('2026-11-22T12:00:00Z');
const password = 'seven quiet herons at dusk';
const next = 'nine loud geese before dawn';
let ada = { id: '', email: '' };
let count = 0;

beforeEach(async () => {
  const email = `ada-${++count}@example.org`;
  ada = { email, id: await transaction(tx => addCustomer(tx, { email, name: 'Ada', password }, now)) };
});
afterAll(closeDatabase);

const enters = (entered: string, at = now, browser = newBrowser()) =>
  signIn(stranger(), { email: ada.email, password: entered, browser }, at);
const asksReset = async (email = ada.email, at = now) => {
  await askReset(stranger(), { email }, at);
  await workerRuns(at);
  return tokenTo(email, 'reset-password');
};
const resets = (token: string, chosen = next, at = now) =>
  resetPassword(stranger(), { token, password: chosen, browser: newBrowser() }, at);
const over = { code: 'link_over', status: 410 };

/** Gives ada an app that was confirmed, and ten codes. */
const withFactor = () =>
  transaction(async tx => {
    const key = await newPersonKey(tx, { link: newId() });
    const sealedSeed = sealField(key, totp.sealedSeed, ada.id, 'a seed');
    await tx.insert(totp).values({ accountId: ada.id, sealedSeed, createdAt: now, confirmedAt: now });
    return newRecoveryCodes(tx, ada.id, now);
  });
const asksRecovery = async () => {
  await askRecovery(stranger(), { email: ada.email }, now);
  await workerRuns(now);
  return tokenTo(ada.email, 'recovery');
};
const recovers = (token: string, code: string, chosen = next, browser = newBrowser()) =>
  recover(stranger(), { token, code, password: chosen, browser }, now);

test('a reset sets the new password once, ends every session, and tells the owner', async () => {
  const { token: sid } = await enters(password);
  const token = await asksReset();
  await resets(token);
  expect(await actorOfSession(sid, now)).toBeNull();
  await expect(enters(password)).rejects.toMatchObject({ code: 'sign_in_refused' });
  expect((await enters(next)).accountId).toBe(ada.id);
  await expect(resets(token)).rejects.toMatchObject(over);
  expect((await mailsTo(ada.email)).map(mail => mail.template)).toContain('identity.password-changed');
});

test('fifty uses of one reset link at once are one', async () => {
  const token = await asksReset();
  const all = await Promise.allSettled(Array.from({ length: 50 }, (_, use) => resets(token, `${next} and ${use}`)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a reset link ends after thirty minutes, with a new password and with a new e-mail', async () => {
  const token = await asksReset();
  await expect(resets(token, next, later(now, 30 * MINUTE))).rejects.toMatchObject(over);
  const other = await asksReset();
  await resets(other);
  await expect(resets(token)).rejects.toMatchObject(over);
  const third = await asksReset();
  const email = `moved-${ada.email}`;
  await db().update(account).set({ email }).where(eq(account.id, ada.id));
  await expect(resets(third)).rejects.toMatchObject(over);
  await expect(resets(`${third.slice(0, -1)}x`)).rejects.toMatchObject(over);
});

test('nobody without an account is written to', async () => {
  const email = 'nobody@example.org';
  await askReset(stranger(), { email }, now);
  await askRecovery(stranger(), { email }, now);
  await workerRuns(now);
  expect(await mailsTo(email)).toEqual([]);
});

test('a reset removes no factor: it is asked for at the next sign-in', async () => {
  await withFactor();
  await resets(await asksReset());
  expect((await enters(next)).state).toBe('pending');
  expect(await recoveryCodesLeft(db(), ada.id)).toBe(10);
});

test('a reset ends the pause after wrong guesses', async () => {
  const guess = () => enters('wrong').catch((error: unknown) => error);
  for (let tries = 0; tries < 6; tries++) await guess();
  await expect(enters(password)).rejects.toMatchObject({ code: 'sign_in_refused' });
  await resets(await asksReset());
  expect((await enters(next)).accountId).toBe(ada.id);
});

test('a recovery takes the mail and a code, signs in at level 2, tells the owner and holds the account for a day', async () => {
  const [code = ''] = await withFactor();
  const { token } = await recovers(await asksRecovery(), code.toLowerCase());
  expect(await actorOfSession(token, now)).toMatchObject({ id: `account:${ada.id}`, session: { level: 2 } });
  const templates = (await mailsTo(ada.email)).map(mail => mail.template);
  expect(templates).toEqual(expect.arrayContaining(['identity.recovery', 'identity.recovered']));
  await expect(requireNotHeld(db(), ada.id, later(now, 23 * HOUR))).rejects.toMatchObject({ code: 'account_held' });
  await requireNotHeld(db(), ada.id, later(now, DAY));
  const [kept] = await db().select().from(recovery).where(eq(recovery.accountId, ada.id));
  expect(kept).toMatchObject({ proved: ['mail', 'recovery'], completedAt: now });
  expect(await recoveryCodesLeft(db(), ada.id)).toBe(9);
});

test('a recovery from a browser and a network that are new signs in as well: the mail answers for them', async () => {
  const [code = ''] = await withFactor();
  await db().execute(sql`insert into known_device (id, account_id, token_hash, name, networks, first_seen_at, last_seen_at, proved_at)
    values (gen_random_uuid(), ${ada.id}, 'at home', 'Firefox', '{home}', now(), now(), now())`);
  const { token } = await recovers(await asksRecovery(), code);
  expect((await actorOfSession(token, now))?.session?.level).toBe(2);
});

test('the link alone recovers nothing, a wrong code is counted, and neither code nor link is lost to a poor password', async () => {
  const [code = ''] = await withFactor();
  const token = await asksRecovery();
  await expect(recovers(token, code, 'short')).rejects.toMatchObject({ status: 422 });
  for (let guess = 0; guess < 5; guess++)
    await expect(recovers(token, 'WRNG-WRNG-WRNG-WRNG')).rejects.toMatchObject({ code: 'proof_refused' });
  await expect(recovers(token, code)).rejects.toMatchObject({ code: 'too_many_codes' });
  expect(await recoveryCodesLeft(db(), ada.id)).toBe(10);
});

test('a link of one kind is worth nothing as another', async () => {
  const [code = ''] = await withFactor();
  const [reset, back] = [await asksReset(), await asksRecovery()];
  await expect(recovers(reset, code)).rejects.toMatchObject(over);
  await expect(resets(back)).rejects.toMatchObject(over);
});

test('who has no second factor lost none, and gets the link that sets a new password', async () => {
  await askRecovery(stranger(), { email: ada.email }, now);
  await workerRuns(now);
  expect((await mailsTo(ada.email))[0]?.template).toBe('identity.reset-password');
});
