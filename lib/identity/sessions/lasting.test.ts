import { afterAll, expect, test } from 'vitest';
import type { Method } from '#lib/access/index.ts';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { levelOf } from '../session.ts';
import { browserAt, customerNamed, signsIn } from './browsers.fixture.ts';
import { completeChallenge, rotateSession } from './complete-challenge.ts';

const now = new Date('2026-11-22T12:00:00Z');
afterAll(closeDatabase);

const adaSigns = async (methods: Method[] = ['password']) =>
  signsIn((await customerNamed('ada', now)).id, browserAt('198.51.100.7'), now, { methods });
const levelAt = async (token: string, at: Date) => (await actorOfSession(token, at))?.session?.level;

test.each<[Method[], number]>([
  [['passkey'], 2],
  [['password', 'totp'], 2],
  [['password', 'recovery'], 2],
  [['password'], 1],
  [['password', 'mail'], 1],
  [['password', 'password'], 1],
])('%j makes level %d', (methods, level) => expect(levelOf(methods)).toBe(level));

test('a customer stays signed in for 30 idle days', async () => {
  const { token } = await adaSigns();
  expect(await levelAt(token, later(now, 29 * DAY))).toBe(1);
  expect(await levelAt(token, later(now, 58 * DAY))).toBe(1);
  const idle = await adaSigns();
  expect(await levelAt(idle.token, later(now, 30 * DAY))).toBeUndefined();
});

test('however busy a session is, it is over after 90 days', async () => {
  const { token } = await adaSigns();
  for (let day = 20; day < 90; day += 20) expect(await levelAt(token, later(now, day * DAY))).toBe(1);
  expect(await levelAt(token, later(now, 90 * DAY))).toBeUndefined();
});

test('a page that stays open and asks for itself keeps no session alive', async () => {
  const { token } = await adaSigns(['passkey']);
  const unattended = (at: Date) => actorOfSession(token, at, undefined, { unattended: true });
  for (const minute of [20, 40, 59]) expect((await unattended(later(now, minute * MINUTE)))?.session?.level).toBe(2);
  expect((await unattended(later(now, 60 * MINUTE)))?.session?.level).toBe(1);
  expect(await levelAt(token, later(now, 60 * MINUTE))).toBe(1);
});

test('level 2 falls to 1 after an idle hour and does not come back by itself', async () => {
  const { token } = await adaSigns(['passkey']);
  expect(await levelAt(token, later(now, 59 * MINUTE))).toBe(2);
  expect(await levelAt(token, later(now, 119 * MINUTE))).toBe(1);
  expect(await levelAt(token, later(now, 120 * MINUTE))).toBe(1);
});

test('level 2 falls to 1 a day after it was proved, busy or not, and a new proof raises it', async () => {
  const { id, token } = await adaSigns(['passkey']);
  for (let minute = 50; minute < 24 * 60; minute += 50)
    expect(await levelAt(token, later(now, minute * MINUTE))).toBe(2);
  expect(await levelAt(token, later(now, 24 * HOUR))).toBe(1);
  const raised = await transaction(tx => completeChallenge(tx, id, 'passkey', later(now, 25 * HOUR)));
  expect(await levelAt(raised.token, later(now, 25 * HOUR))).toBe(2);
});

test('a token that was changed is dead, and the session is the same one', async () => {
  const { id, token } = await adaSigns();
  const fresh = await transaction(tx => rotateSession(tx, id, now));
  expect(await actorOfSession(token, now)).toBeNull();
  expect((await actorOfSession(fresh, now))?.session?.id).toBe(id);
});
