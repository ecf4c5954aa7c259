import { afterAll, expect, test } from 'vitest';
import { type Actor, guest } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { accountEvent } from '../schema.ts';
import { browserAt, customerNamed, signsIn } from './browsers.fixture.ts';
import { endSession, forgetBrowser, signOutEverywhere } from './end-session.ts';
import { activityOf } from './list-activity.ts';
import { browsersOf, sessionsOf } from './list-sessions.ts';
import { signOut } from './sign-out.ts';

const now = new Date('2026-11-22T12:00:00Z');
afterAll(closeDatabase);

const at = (token: string) => actorOfSession(token, now);
async function actorOf(token: string): Promise<Actor> {
  const actor = await at(token);
  if (!actor) throw new Error('this session is over');
  return actor;
}

/** Ada is signed in with a desk and a phone. */
async function adaTwice() {
  const ada = await customerNamed('ada', now);
  const [here, there] = [browserAt('198.51.100.7'), browserAt('198.51.100.8')];
  const desk = await signsIn(ada.id, here, now);
  const phone = await signsIn(ada.id, there, now);
  return { ada, desk, phone, there, actor: await actorOf(desk.token) };
}

test('the session that asks is listed first, and one that is ended is over on its next request', async () => {
  const { actor, desk, phone } = await adaTwice();
  const listed = await sessionsOf(actor, now);
  expect(listed.map(({ id, here }) => [id, here])).toEqual([
    [desk.id, true],
    [phone.id, false],
  ]);
  expect(listed[0]).toMatchObject({ name: 'Firefox on Windows', network: '198.51.100.0/24', provedBy: 'password' });
  await endSession(actor, { sessionId: phone.id }, now);
  expect(await at(phone.token)).toBeNull();
  expect(await at(desk.token)).not.toBeNull();
  expect(await sessionsOf(actor, now)).toHaveLength(1);
});

test("somebody else's session and browser are as unknown as one that never was", async () => {
  const [{ phone, actor: adas }, { actor: mallory }] = [await adaTwice(), await adaTwice()];
  const [browser] = await browsersOf(adas);
  const never = '01900000-0000-7000-8000-000000000009';
  for (const sessionId of [phone.id, never])
    await expect(endSession(mallory, { sessionId }, now)).rejects.toThrow('There is nothing here any more');
  for (const deviceId of [browser?.id ?? '', never])
    await expect(forgetBrowser(mallory, { deviceId }, now)).rejects.toThrow('There is nothing here any more');
  expect(await at(phone.token)).not.toBeNull();
  await expect(sessionsOf(guest, now)).rejects.toThrow('not allowed');
});

test('signing out everywhere leaves this session, or takes it along', async () => {
  const { actor, desk, phone } = await adaTwice();
  expect(await signOutEverywhere(actor, { here: 'stay' }, now)).toMatchObject({ ended: 1 });
  expect([await at(phone.token), (await at(desk.token))?.id]).toEqual([null, actor.id]);
  expect(await signOutEverywhere(actor, { here: 'leave' }, now)).toMatchObject({ ended: 1 });
  expect(await at(desk.token)).toBeNull();
});

test('a browser that is forgotten is signed out, and new the next time', async () => {
  const { ada, actor, phone, there } = await adaTwice();
  const [mine, other] = await browsersOf(actor);
  const theirs = [mine, other].find(browser => browser?.here === false);
  await forgetBrowser(actor, { deviceId: theirs?.id ?? '' }, now);
  expect(await at(phone.token)).toBeNull();
  expect(await browsersOf(actor)).toHaveLength(1);
  expect((await signsIn(ada.id, { ...there, address: '203.0.113.9' }, now)).state).toBe('restricted');
});

test('signing out ends the session at the server, twice as well as once', async () => {
  const { desk } = await adaTwice();
  for (let times = 0; times < 2; times++) await signOut(desk.token, guest.from, now);
  await signOut('x'.repeat(43), guest.from, now);
  expect(await at(desk.token)).toBeNull();
});

test('what happened is read in words, a page at a time', async () => {
  const { ada, actor } = await adaTwice();
  const first = await activityOf(actor);
  expect(first.entries.map(({ says }) => says)).toEqual([
    'Signed in with a browser that is new to this account',
    'Signed in',
  ]);
  const many = Array.from({ length: 70 }, (_, index) => ({
    id: `01900000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
    accountId: ada.id,
    at: later(now, -DAY),
    kind: 'signed-out',
  }));
  await db().insert(accountEvent).values(many);
  const page = await activityOf(actor);
  const rest = await activityOf(actor, page.next ?? '');
  expect([page.entries.length, rest.entries.length, rest.next]).toEqual([50, 22, null]);
  expect(new Set([...page.entries, ...rest.entries].map(({ id }) => id)).size).toBe(72);
  expect((await activityOf(actor, 'no such cursor')).entries).toHaveLength(50);
});
