import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { type Actor, approve, recordProof, SecondPersonWanted, StepUpRequired } from '#lib/access/index.ts';
import { continueRun, exportsOf, latestRun } from '#lib/audit/index.ts';
import { auditExport } from '#lib/audit/schema.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { exportLedger, verifyLedger } from '../index.ts';

const now = clock.now();
const as = (id: string, actor: Actor): Actor => ({
  ...actor,
  id: `account:${id}`,
  ...(actor.session ? { session: { ...actor.session, id: newId() } } : {}),
});
const iris = as(newId(), staffWith('auditor'));
const olive = as(newId(), staffWith('owner'));
const proves = (actor: Actor, action: string, object: string) =>
  transaction(tx => recordProof(tx, { sessionId: actor.session?.id ?? '', action, object, method: 'passkey' }, now));

afterAll(closeDatabase);

test('an export asks for a fresh proof and a second person, and is the asker’s for a day', async () => {
  const exportId = newId();
  const input = { exportId, filter: { action: 'payments.refund' } };
  await expect(exportLedger(iris, input, now)).rejects.toThrow(StepUpRequired);
  await proves(iris, 'audit.export', `audit-export:${exportId}`);
  const asked = await exportLedger(iris, input, now).catch((error: unknown) => error);
  expect(asked).toBeInstanceOf(SecondPersonWanted);
  expect(await exportsOf(iris.id, now)).toEqual([]);
  const { requestId } = asked as SecondPersonWanted;
  await proves(olive, 'approvals.approve', `approval:${requestId}`);
  await approve(olive, { requestId }, now);
  expect(await exportsOf(iris.id, now)).toMatchObject([{ id: exportId, filter: input.filter, approvedBy: olive.id }]);
  expect(await exportsOf(olive.id, now)).toEqual([]);
  expect(await exportsOf(iris.id, later(now, DAY))).toEqual([]);
});

test('the database refuses leave that somebody gave to themself', async () => {
  const own = {
    id: newId(),
    askedBy: iris.id,
    approvedBy: iris.id,
    filter: {},
    givenAt: now,
    expiresAt: later(now, DAY),
  };
  await expect(db().insert(auditExport).values(own)).rejects.toMatchObject({
    cause: { constraint_name: 'audit_export_two_people' },
  });
});

test('a verification that an auditor begins is made by the worker, once however often it is pressed', async () => {
  const runId = newId();
  await verifyLedger(iris, { runId }, now);
  await verifyLedger(iris, { runId }, now);
  expect(await latestRun()).toMatchObject({ id: runId, askedBy: iris.id, finishedAt: null });
  expect(await continueRun(runId, 10_000)).toBe(true);
  expect(await latestRun()).toMatchObject({ id: runId, broken: null, says: expect.stringContaining('whole') });
});
