import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginRun, continueRun, signCheckpoint } from '#lib/audit/index.ts';
import { auditRun } from '#lib/audit/schema.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { addStaff } from '../index.ts';
import { identityJobs } from '../jobs.ts';

const now = clock.now();
const run = (name: string, payload: object = {}) => identityJobs.find(job => job.name === name)?.run(payload, now);
const mails = () => db().select(MAIL_COLUMNS).from(mailMessage).orderBy(desc(mailMessage.queuedAt));

beforeAll(async () => {
  const password = 'not one that anybody uses 7';
  for (const [email, name, role] of [
    ['iris@counterproof.test', 'Iris', 'auditor'],
    ['grace@counterproof.test', 'Grace', 'finance'],
  ] as const)
    await transaction(tx => addStaff(tx, { email, password, name, roles: [role], trained: true }, now));
  await transaction(tx =>
    tx.execute(`select audit_append('account:grace', 'test', null, 'done', '{}', '{}') from generate_series(1, 5)`),
  );
});
afterAll(closeDatabase);

test('the auditor gets the signed end of the chain every week, once', async () => {
  expect(await signCheckpoint(now)).toBeNull();
  await run('identity.write-to-auditors');
  await run('identity.write-to-auditors');
  const sent = await mails();
  expect(sent.map(({ recipient, template }) => [recipient, template])).toEqual([
    ['iris@counterproof.test', 'staff.notice'],
  ]);
  expect(JSON.stringify(sent[0]?.data)).toMatch(/Signature [0-9a-f]{128}/);
});

test('when the ledger is found broken, the auditor is told which row', async () => {
  await asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`update audit_event set actor = 'account:ada' where seq = 3`;
  });
  await continueRun(await transaction(tx => beginRun(tx, 'system:test', now)), 10_000);
  const [verification] = await db().select().from(auditRun);
  expect(verification).toMatchObject({ brokenSeq: 3, brokenKind: 'edited' });
  const [waiting] = await db().execute<{ name: string }>(
    `select task_identifier as name from graphile_worker.jobs where key = 'warn-auditors:${verification?.id}'`,
  );
  expect(waiting?.name).toBe('identity.warn-auditors');
  await run('identity.warn-auditors', { runId: verification?.id });
  expect(JSON.stringify((await mails()).map(({ data }) => data))).toContain('The audit ledger is broken at row 3');
});
