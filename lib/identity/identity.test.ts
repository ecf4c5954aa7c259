import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { guest, type Method } from '#lib/access/index.ts';
import { HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { actorOfSession } from './actor-of-session.ts';
import { addStaff } from './add-staff.ts';
import { account, session } from './schema.ts';
import { signedIn } from './session.fixture.ts';
import { revokeSession } from './session.ts';
import { roleGrant, trainingRecord } from './staff/schema.ts';

const now = new Date('2026-11-22T12:00:00Z');
const grace = { email: 'Grace@counterproof.test', password: 'a long enough pass phrase' };
let graceId = '';

beforeAll(async () => {
  const staff = { ...grace, name: 'Grace', roles: ['risk_analyst' as const], trained: true };
  graceId = await transaction(tx => addStaff(tx, staff, now));
});
afterAll(closeDatabase);

const graceSigns = async (methods: Method[] = ['password', 'passkey'], state: 'open' | 'pending' = 'open') =>
  (await signedIn({ accountId: graceId, staff: true, state, methods }, now)).token;

test('a session knows roles and what they may do, and its token is not in the table', async () => {
  const token = await graceSigns();
  const actor = await actorOfSession(token, now);
  const expected = staffWith('risk_analyst');
  expect(actor).toMatchObject({ id: `account:${graceId}`, roles: expected.roles, permissions: expected.permissions });
  expect(JSON.stringify(await db().select().from(session))).not.toContain(token);
});

test('a session ends when it idles, after twelve hours, and at once when it is revoked', async () => {
  const idle = await graceSigns();
  expect(await actorOfSession(idle, later(now, 15 * MINUTE))).toBeNull();
  const old = await graceSigns();
  for (let minute = 10; minute < 720; minute += 10) await actorOfSession(old, later(now, minute * MINUTE));
  expect(await actorOfSession(old, later(now, 12 * HOUR))).toBeNull();
  const revoked = await graceSigns();
  await revokeSession(revoked, 'test', now);
  expect(await actorOfSession(revoked, now)).toBeNull();
});

test('a sign-in that owes a second factor is a guest with a challenge', async () => {
  const actor = await actorOfSession(await graceSigns(['password'], 'pending'), now);
  expect(actor).toMatchObject({ id: 'guest', roles: ['guest'], session: null, permissions: guest.permissions });
  expect(actor?.challenge).toMatchObject({ accountId: graceId, state: 'pending' });
});

test('a made-up token is nobody', async () => {
  expect(await actorOfSession('x'.repeat(43), now)).toBeNull();
});

test('a disabled account is nobody on its next request', async () => {
  const token = await graceSigns();
  await db().update(account).set({ disabledAt: now }).where(eq(account.id, graceId));
  expect(await actorOfSession(token, now)).toBeNull();
});

test('who is added again gets back nothing that was taken, and no training that lapsed', async () => {
  const piet = {
    email: 'piet@counterproof.test',
    name: 'Piet',
    password: 'a long enough pass phrase 7',
    trained: true,
  };
  const add = () => transaction(tx => addStaff(tx, { ...piet, roles: ['catalogue'] }, now));
  const accountId = await add();
  const live = () => db().$count(roleGrant, and(eq(roleGrant.accountId, accountId), isNull(roleGrant.revokedAt)));
  const modules = () => db().$count(trainingRecord, eq(trainingRecord.accountId, accountId));
  const before = await modules();
  await db().update(roleGrant).set({ revokedAt: now }).where(eq(roleGrant.accountId, accountId));
  await transaction(tx => addStaff(tx, { ...piet, roles: ['catalogue'] }, later(now, HOUR)));
  expect([await live(), await modules()]).toEqual([0, before]);
});
