import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { auditEvent } from '#lib/audit/schema.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { actorWith, staffWith } from '../actors.fixture.ts';
import {
  type Actor,
  AnotherWaits,
  approve,
  listRequests,
  NotAllowed,
  operation,
  RequestClosed,
  recordProof,
  refuse,
  SamePerson,
  SecondPersonWanted,
  StepUpRequired,
  systemActor,
  withdraw,
} from '../index.ts';
import { approvalRequest, rateLimit } from '../schema.ts';
import { expireRequests } from './expire-requests.ts';

const now = new Date('2026-11-22T12:00:00Z');
const grace: Actor = { ...staffWith('finance'), id: 'account:grace' };
const olive: Actor = { ...staffWith('owner'), id: 'account:olive' };
const noor: Actor = { ...staffWith('access_admin'), id: 'account:noor' };

/** Sends money: what is sent is a row of a table that every database has. */
const send = operation({
  name: 'test.send',
  may: 'payments.refund',
  input: z.strictObject({ id: z.string().max(80), amount: z.int() }),
  target: ({ id }) => `payment:${id}`,
  secondPerson: ({ amount }) => (amount > 500 ? `Send ${amount}.` : null),
  run: async ({ tx, actor }, { id, amount }) => {
    await tx.insert(rateLimit).values({ key: `${id} by ${actor.id}`, used: amount, expiresAt: now });
    return amount;
  },
  after: async (_context, amount) => amount,
});
const sent = (id: string) =>
  db()
    .select({ key: rateLimit.key })
    .from(rateLimit)
    .where(eq(rateLimit.key, `${id} by account:grace`));
const recordsOf = (target: string) =>
  db()
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.target, target), eq(auditEvent.outcome, 'done')))
    .orderBy(auditEvent.seq);

/** Grace asks for more than one person may send. Answers the request's id. */
async function asked(id: string, at = now): Promise<string> {
  const thrown = await send(grace, { id, amount: 900 }, at).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SecondPersonWanted);
  return (thrown as SecondPersonWanted).requestId;
}
const proved = (actor: Actor, requestId: string, at = now) =>
  transaction(tx => {
    const proof = { action: 'approvals.approve', object: `approval:${requestId}`, method: 'passkey' as const };
    return recordProof(tx, { sessionId: actor.session?.id ?? '', ...proof }, at);
  });
async function approvedBy(actor: Actor, requestId: string, at = now) {
  await proved(actor, requestId, at);
  return approve(actor, { requestId }, at);
}

afterAll(closeDatabase);

test('a small amount needs one person, and one of the shop’s own jobs asks nobody', async () => {
  expect(await send(grace, { id: 'small', amount: 500 }, now)).toBe(500);
  expect(await send(systemActor('test', 'payments.refund'), { id: 'job', amount: 900 }, now)).toBe(900);
});

test('a large one waits; a second person approves it with a fresh proof, and it runs as it was asked for', async () => {
  const requestId = await asked('large');
  expect(await sent('large')).toHaveLength(0);
  await expect(approve(olive, { requestId }, now)).rejects.toThrow(StepUpRequired);
  await approvedBy(olive, requestId);
  expect(await sent('large')).toHaveLength(1);
  const [request] = await db().select().from(approvalRequest).where(eq(approvalRequest.id, requestId));
  expect(request).toMatchObject({ askedBy: grace.id, decidedBy: olive.id, decision: 'approved', reason: 'Send 900.' });
  expect(await recordsOf('payment:large')).toMatchObject([
    { actor: grace.id, action: 'test.send', detail: { approvedBy: olive.id, request: requestId } },
  ]);
  expect(await recordsOf(`approval:${requestId}`)).toMatchObject([
    { actor: grace.id, action: 'approvals.ask' },
    { actor: olive.id, action: 'approvals.approve' },
  ]);
  await expect(approve(olive, { requestId }, now)).rejects.toThrow(RequestClosed);
});

test('whoever asked does not approve, and the database would refuse it too', async () => {
  const both: Actor = { ...staffWith('owner', 'finance'), id: grace.id };
  const requestId = await asked('own');
  await expect(approvedBy(both, requestId)).rejects.toThrow(SamePerson);
  const forged = db()
    .update(approvalRequest)
    .set({ decision: 'approved', decidedBy: grace.id, decidedAt: now })
    .where(eq(approvalRequest.id, requestId));
  await expect(forged).rejects.toMatchObject({ cause: { constraint_name: 'approval_request_two_people' } });
});

test('a second person without the permission of what it does, or without a passkey, approves nothing', async () => {
  const requestId = await asked('foreign');
  await expect(approvedBy(noor, requestId)).rejects.toThrow(NotAllowed);
  const typed = {
    ...actorWith({ roles: ['customer', 'staff', 'owner'], methods: ['password', 'totp'] }),
    id: olive.id,
  };
  await expect(approvedBy(typed, requestId)).rejects.toMatchObject({ lack: 'passkey' });
  expect(await sent('foreign')).toHaveLength(0);
});

test('of two who approve at once one runs it, and it is done once', async () => {
  const requestId = await asked('raced');
  const others = [olive, ...Array.from({ length: 9 }, (_, nth) => ({ ...olive, id: `account:${nth}` }))];
  await proved(olive, requestId);
  const tries = await Promise.allSettled(others.map(other => approve(other, { requestId }, now)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(RequestClosed);
  expect(await sent('raced')).toHaveLength(1);
});

test('what would be refused anyway is refused at once, and nobody is asked', async () => {
  const failing = operation({
    name: 'test.failing-large',
    may: 'payments.refund',
    input: z.strictObject({}),
    secondPerson: () => 'Never.',
    run: () => Promise.reject(new RequestClosed()),
  });
  const before = await db().$count(approvalRequest);
  await expect(failing(grace, {}, now)).rejects.toThrow(RequestClosed);
  expect(await db().$count(approvalRequest)).toBe(before);
});

test('the same wish again is the same request; another about the same thing waits', async () => {
  const requestId = await asked('again');
  expect(await asked('again')).toBe(requestId);
  await expect(send(grace, { id: 'again', amount: 901 }, now)).rejects.toThrow(AnotherWaits);
});

test('a request is refused with a reason, or taken back by whoever asked and nobody else', async () => {
  const refused = await asked('refused');
  await refuse(olive, { requestId: refused, note: 'The customer was not reached.' }, now);
  await expect(approvedBy(olive, refused)).rejects.toThrow(RequestClosed);
  const back = await asked('back');
  await expect(withdraw(olive, { requestId: back }, now)).rejects.toMatchObject({ code: 'not_your_request' });
  await withdraw(grace, { requestId: back }, now);
  await expect(approvedBy(olive, back)).rejects.toThrow(RequestClosed);
  expect(await sent('refused')).toHaveLength(0);
});

test('after three days a request is worth nothing, and the same may be asked anew', async () => {
  const requestId = await asked('late');
  const after = later(now, 3 * DAY);
  await expect(approvedBy(olive, requestId, after)).rejects.toThrow(RequestClosed);
  const anew = await asked('late', after);
  expect(anew).not.toBe(requestId);
  await expireRequests(later(after, 3 * DAY));
  const { open, decided } = await listRequests(olive, after);
  expect(open.map(({ id }) => id)).not.toContain(anew);
  expect(decided.find(({ id }) => id === anew)).toMatchObject({ decision: 'expired', decides: true });
});

test('an approval of something unknown is refused in words', async () => {
  await expect(approvedBy(olive, newId())).rejects.toThrow(RequestClosed);
});
