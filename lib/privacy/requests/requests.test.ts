import { asc, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { moveRequest, RequestElsewhere } from './move-request.ts';
import { openRequest } from './open-request.ts';
import { privacyRequest, privacyRequestEvent } from './schema.ts';

afterAll(closeDatabase);

const now = new Date('2026-01-31T10:00:00Z');
const by = { actor: 'guest', now };
const asks = () =>
  transaction(tx =>
    openRequest(tx, { kind: 'erasure', person: { guest: 'Ada@example.test' }, verifiedBy: 'mail+order', now }),
  );
const seen = async (id: string) => (await db().select().from(privacyRequest).where(eq(privacyRequest.id, id)))[0];

test('a request is to be answered within a month, by the calendar', async () => {
  expect(await seen(await asks())).toMatchObject({
    status: 'verified',
    channel: 'guest',
    guestEmail: 'ada@example.test',
    dueAt: new Date('2026-02-28T10:00:00Z'),
    closedAt: null,
  });
});

test('it walks step by step, each on record, and names nobody when it is closed', async () => {
  const id = await asks();
  for (const to of ['cooling_off', 'running', 'completed'] as const)
    await transaction(tx => moveRequest(tx, id, to, by));
  expect(await seen(id)).toMatchObject({ status: 'completed', closedAt: now, guestEmail: null });
  const { kind, requestId, seq } = privacyRequestEvent;
  const steps = await db().select({ kind }).from(privacyRequestEvent).where(eq(requestId, id)).orderBy(asc(seq));
  expect(steps.map(step => step.kind)).toEqual(['received', 'cooling_off', 'running', 'completed']);
});

test('there is no way back, and no refusal without a reason', async () => {
  const id = await asks();
  await transaction(tx => moveRequest(tx, id, 'cancelled', by));
  await expect(transaction(tx => moveRequest(tx, id, 'running', by))).rejects.toBeInstanceOf(RequestElsewhere);
  const other = await asks();
  await expect(transaction(tx => moveRequest(tx, other, 'refused', by))).rejects.toThrow();
  await transaction(tx => moveRequest(tx, other, 'refused', { ...by, because: 'excessive' }));
  expect(await seen(other)).toMatchObject({ status: 'refused', refusedBecause: 'excessive' });
});

test('its steps stay as they were written', async () => {
  const id = await asks();
  const change = db().update(privacyRequestEvent).set({ kind: 'else' }).where(eq(privacyRequestEvent.requestId, id));
  await expect(change).rejects.toThrow();
});
