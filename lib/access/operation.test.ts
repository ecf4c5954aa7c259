import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { auditEvent } from '#lib/audit/schema.ts';
import { closeDatabase, db, outside, RemoteCallInTransaction } from '#lib/db/index.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { actorWith, customerCalled, staffWith } from './actors.fixture.ts';
import { type Actor, guest, limit, NotAllowed, operation, TooManyRequests } from './index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const analyst = { roles: ['customer', 'staff', 'risk_analyst'] } as const;
const grace = actorWith(analyst);
const release = operation({
  name: 'test.release',
  may: 'payments.release',
  input: z.strictObject({ id: z.string().max(40) }),
  target: input => `payment:${input.id}`,
  run: async ({ actor }, { id }) => ({ id, by: actor.id }),
});

afterAll(closeDatabase);

test('who has the permission does it, and it is on record', async () => {
  expect(await release(grace, { id: 'p1' }, now)).toEqual({ id: 'p1', by: 'account:grace' });
  const [event] = await db().select().from(auditEvent);
  expect(event).toMatchObject({
    actor: 'account:grace',
    action: 'test.release',
    target: 'payment:p1',
    outcome: 'done',
  });
});

test.each<[string, Actor]>([
  ['a stranger', guest],
  ['a customer', customerCalled('ada')],
  ['an analyst whose training lapsed', actorWith({ ...analyst, trained: false })],
  ['an analyst who has not acknowledged the policy', actorWith({ ...analyst, acknowledged: false })],
  ['an analyst with a password only', actorWith({ ...analyst, level: 1, methods: ['password'] })],
  ['an analyst without a passkey', actorWith({ ...analyst, methods: ['password', 'totp'] })],
  ['staff with another role', staffWith('catalogue')],
])('%s is refused', async (_who, actor) => {
  await expect(release(actor, { id: 'p1' }, now)).rejects.toThrow(NotAllowed);
});

test('input that is wrong, too long or unknown is refused with the field that is at fault', async () => {
  await expect(release(grace, { id: 'x'.repeat(41) }, now)).rejects.toMatchObject({
    fields: { id: expect.any(String) },
  });
  await expect(release(grace, { id: 'p1', role: 'owner' } as never, now)).rejects.toThrow(BadInput);
  await expect(release(grace, null as never, now)).rejects.toThrow(BadInput);
});

test('when the operation fails, neither the change nor a record of it remains', async () => {
  const before = await db().$count(auditEvent);
  const failing = operation({
    name: 'test.failing',
    may: 'payments.release',
    input: z.object({}),
    run: () => Promise.reject(new Refusal('no', 'No.')),
  });
  await expect(failing(grace, {}, now)).rejects.toThrow('No.');
  expect(await db().$count(auditEvent)).toBe(before);
});

test('a remote call inside the transaction is refused, after it is allowed', async () => {
  const spec = { may: 'payments.release' as const, input: z.object({}) };
  const inside = operation({ ...spec, name: 'test.inside', run: () => outside(async () => 'reached') });
  const behind = operation({
    ...spec,
    name: 'test.behind',
    run: async () => 1,
    after: () => outside(async () => 'reached'),
  });
  await expect(inside(grace, {}, now)).rejects.toThrow(RemoteCallInTransaction);
  expect(await behind(grace, {}, now)).toBe('reached');
});

test('a limit lets exactly its number through, however many ask at once', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => limit('test', 'ada', 5, 60, now)));
  const refused = asked.filter(one => one.status === 'rejected');
  expect(refused).toHaveLength(15);
  expect(refused[0]?.reason).toBeInstanceOf(TooManyRequests);
  await limit('test', 'mallory', 5, 60, now);
});
