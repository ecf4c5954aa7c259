import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { auditEvent } from '#lib/audit/schema.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { Refusal } from '#lib/refusal.ts';
import { customerCalled, staffWith } from './actors.fixture.ts';
import { type Actor, guest, NotAllowed, operation, recordRead, StepUpRequired } from './index.ts';
import { rateLimit } from './schema.ts';

const now = new Date('2026-11-22T12:00:00Z');
const input = z.strictObject({ id: z.string() });
const target = ({ id }: { id: string }) => `payment:${id}`;
const write = operation({
  name: 'test.write',
  may: 'payments.release',
  input,
  target,
  run: async ({ tx }, { id }) => {
    await tx.insert(rateLimit).values({ key: id, used: 1, expiresAt: now });
  },
});
const freshly = operation({ name: 'test.freshly', may: 'payments.release', input, fresh: target, run: async () => 1 });
const enter = operation({
  name: 'test.enter',
  may: 'account.enter',
  input,
  run: () => Promise.reject(new NotAllowed()),
});

const grace = staffWith('risk_analyst');
const ada = customerCalled('ada');
const at = (address: string): Actor => ({ ...guest, from: { requestId: null, address, device: null } });
const recorded = () => db().select().from(auditEvent).orderBy(desc(auditEvent.seq));

let before = 0;
beforeEach(async () => {
  before = await db().$count(auditEvent);
});
const since = async () => (await db().$count(auditEvent)) - before;
afterAll(closeDatabase);

test('who was refused what, and why, is on record: a customer, a stranger at what is the staff’s', async () => {
  await expect(write(ada, { id: '1' }, now)).rejects.toThrow(NotAllowed);
  expect((await recorded())[0]).toMatchObject({
    actor: 'account:ada',
    action: 'test.write',
    outcome: 'refused',
    detail: { code: 'not_allowed' },
  });
  await expect(write(at('here'), { id: '1' }, now)).rejects.toThrow(NotAllowed);
  expect((await recorded())[0]).toMatchObject({ actor: 'guest', outcome: 'refused', origin: { address: 'here' } });
});

test('a proof that was asked for is on record with what it was asked for', async () => {
  await expect(freshly(grace, { id: '7' }, now)).rejects.toThrow(StepUpRequired);
  expect((await recorded())[0]).toMatchObject({
    action: 'test.freshly',
    target: 'payment:7',
    outcome: 'refused',
    detail: { code: 'step_up_required' },
  });
});

test('what everybody may try leaves nothing of a stranger, and neither does input that is wrong', async () => {
  await expect(enter(at('here'), { id: '1' }, now)).rejects.toThrow(NotAllowed);
  await expect(write(grace, { no: 1 } as never, now)).rejects.toThrow(Refusal);
  expect(await since()).toBe(0);
});

test('a flood leaves thirty records and one that says that more came', async () => {
  const flood = Array.from({ length: 50 }, () => write(at('there'), { id: '1' }, now).catch(() => null));
  await Promise.all(flood);
  expect(await since()).toBe(31);
  expect((await recorded())[0]).toMatchObject({ action: 'audit.more-refusals', detail: { action: 'test.write' } });
});

test('what staff look at is on record before it is shown', async () => {
  await recordRead(grace, 'payments.read', 'payment:7');
  expect((await recorded())[0]).toMatchObject({
    actor: 'account:grace',
    action: 'payments.read',
    target: 'payment:7',
    outcome: 'done',
  });
  await recordRead(grace, 'monitors.read', 'page:/admin/monitors');
  expect(await since()).toBe(1);
});

test('when the ledger cannot be written, nothing is changed and nothing is shown', async () => {
  const change = (words: string) => asOwner(sql => sql.unsafe(words));
  await change('revoke execute on function audit_append from counterproof_app');
  await expect(write(grace, { id: 'never' }, now)).rejects.toMatchObject({
    cause: { message: 'permission denied for function audit_append' },
  });
  await expect(recordRead(grace, 'payments.read', 'payment:7')).rejects.toThrow();
  expect(await db().$count(rateLimit, eq(rateLimit.key, 'never'))).toBe(0);
  await expect(write(ada, { id: '1' }, now)).rejects.toThrow(NotAllowed);
  await change('grant execute on function audit_append to counterproof_app');
  await write(grace, { id: 'never' }, now);
  expect(await db().$count(rateLimit, eq(rateLimit.key, 'never'))).toBe(1);
});
