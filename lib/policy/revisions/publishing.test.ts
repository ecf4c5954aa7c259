// Keeps the clause: revisions.
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { approve, listRequests } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { signsIn, staffCalled } from '#lib/identity/staff/staff.fixture.ts';
import { policyCampaign } from '../campaign/schema.ts';
import { newestPolicy, policyInForce, policyToCome, policyVersion } from '../index.ts';
import { acknowledgePolicy } from './acknowledge-policy.ts';
import { beginDraft } from './begin-draft.ts';
import { describeDraft } from './describe-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { askedToPublish, EDITS, noor, olive, publishes, readyDraft, SUMMARY } from './drafts.fixture.ts';
import { editClause } from './edit-clause.ts';
import { policyDraft, policyVersion as versions } from './schema.ts';

const now = new Date('2026-11-22T12:00:00Z');
const approves = proving(approve);

afterAll(closeDatabase);
beforeEach(async () => {
  await asOwner(sql =>
    sql.begin(async tx => {
      await tx`set local session_replication_role = replica`;
      await tx`truncate policy_version, policy_draft, policy_campaign, policy_notice, policy_read, policy_review, approval_request`;
    }),
  );
  await policyInForce(now);
});

const jobsCalled = (name: string) =>
  asOwner(
    sql => sql`select run_at, payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${name}`,
  );

test('a draft is published by two people, as one transaction with its campaign, and holds from its day on', async () => {
  const draftId = await readyDraft(now);
  const requestId = await askedToPublish(draftId, now);
  expect((await newestPolicy(now)).number).toBe(1);
  expect((await listRequests(olive, now)).open[0]?.sentence).toBe(
    'Publish version 2 of the policy, in force from 27 December 2026. It matters to customers. Our business changed: Our support answers by telephone too. What changes: “Whom to ask”. Read it word for word under Policy before you approve.',
  );
  await expect(approves(noor, { requestId }, now)).rejects.toMatchObject({ code: 'same_person' });
  await approves(olive, { requestId }, now);

  const published = await policyVersion(2);
  expect(published).toMatchObject({
    summary: SUMMARY,
    material: true,
    effectiveAt: '2026-12-27T00:00:00.000Z',
    supersedes: 1,
  });
  expect(published?.clauses.find(({ id }) => id === 'support')?.text).toEqual([
    'Questions go to our customer support.',
    `They answer by mail and by telephone. Ask at any hour: ${draftId}.`,
  ]);
  const [stored] = await db().select().from(versions).where(eq(versions.number, 2));
  expect(stored).toMatchObject({ publishedBy: noor.id, approvedBy: olive.id });
  expect((await policyInForce(now)).number).toBe(1);
  expect((await policyToCome(now))?.number).toBe(2);
  expect((await policyInForce(later(now, 35 * DAY))).number).toBe(2);
  expect(await db().select().from(policyCampaign)).toMatchObject([{ version: 2 }]);
  expect(await jobsCalled('policy.take-effect')).toMatchObject([{ run_at: new Date('2026-12-27') }]);
  const [record] = await db().select().from(auditEvent).where(eq(auditEvent.target, 'policy:2'));
  expect(record).toMatchObject({ actor: noor.id, action: 'policy.published', detail: { sha256: stored?.sha256 } });
  expect(await db().select({ state: policyDraft.state }).from(policyDraft)).toEqual([{ state: 'published' }]);
});

test('what was changed after it was asked for is not approved', async () => {
  const draftId = await readyDraft(now);
  const requestId = await askedToPublish(draftId, now);
  await editClause(
    noor,
    { draftId, clause: 'support', heading: 'Whom not to ask', words: 'Nobody answers here any more.' },
    now,
  );
  await expect(approves(olive, { requestId }, now)).rejects.toMatchObject({ code: 'draft_has_changed' });
  expect((await newestPolicy(now)).number).toBe(1);
});

test('what matters to customers is announced thirty days before, counted from when it is approved', async () => {
  const early = await readyDraft(now, 31);
  await expect(askedToPublish(early, now)).rejects.toThrow(/no sooner than 30 days.*choose 2026-12-24 or a later day/);
  await discardDraft(noor, { draftId: early }, now);
  const draftId = await readyDraft(now, 32);
  const requestId = await askedToPublish(draftId, now);
  const late = later(now, 1.6 * DAY);
  await expect(approves(olive, { requestId }, late)).rejects.toMatchObject({ code: 'draft_not_ready' });
  await approves(olive, { requestId }, now);
  expect((await policyToCome(now))?.number).toBe(2);
});

test('what does not matter holds at once, but never before what was announced', async () => {
  const small = { material: 'no' as const, effectiveOn: '' };
  await publishes(await readyDraft(now, 35, small), now);
  expect((await policyInForce(now)).number).toBe(2);
  await publishes(await readyDraft(now), now);
  await publishes(await readyDraft(now, 35, small), now);
  expect((await policyInForce(now)).number).toBe(2);
  expect(await policyVersion(4)).toMatchObject({ material: false, effectiveAt: '2026-12-27T00:00:00.000Z' });
  expect((await policyInForce(later(now, 35 * DAY))).number).toBe(4);
});

test('nothing is published that says the same, is not described, or was begun from what is not the newest', async () => {
  const draftId = await beginDraft(noor, { from: 'published', reason: 'law' }, now);
  await expect(askedToPublish(draftId, now, 0)).rejects.toThrow(
    /says the same as version 1.*Say what is new.*Choose the day/,
  );
  await expect(beginDraft(olive, { from: 'build', reason: 'law' }, now)).rejects.toMatchObject({
    code: 'draft_is_open',
  });
  await discardDraft(olive, { draftId }, now);
  await expect(askedToPublish(draftId, now, 0)).rejects.toMatchObject({ code: 'no_such_draft' });
  await expect(db().update(policyDraft).set({ state: 'open', closedAt: null })).rejects.toThrow();
  const stale = await readyDraft(now);
  await asOwner(sql => sql`update policy_draft set based_on = 1, texts = ${sql.json([])} where id = ${stale}`);
  await expect(askedToPublish(stale, now)).rejects.toThrow(/not those that this build keeps/);
});

test('the staff read what was published before they work with payments again, and nothing else that they say counts', async () => {
  const grace = await staffCalled('Grace', ['risk_analyst'], now);
  expect(grace.actor.permissions['payments.release']).toBeNull();
  await publishes(await readyDraft(now), now);
  const stopped = (await grace.at(now)) ?? grace.actor;
  expect(stopped.permissions['payments.release']).toBe('policy');
  await expect(acknowledgePolicy(stopped, { version: 1 }, now)).rejects.toMatchObject({ code: 'newer_version' });
  expect((await grace.at(now))?.permissions['payments.release']).toBe('policy');
  await acknowledgePolicy(stopped, { version: 2 }, now);
  expect((await signsIn(grace.id, now)).actor.permissions['payments.release']).toBeNull();
});

test.each([
  [{ summary: 'Short.' }, 'summary'],
  [{ summary: 'x'.repeat(1_001) }, 'summary'],
  [{ effectiveOn: '2026-02-30' }, 'effectiveOn'],
  [{ effectiveOn: 'tomorrow' }, 'effectiveOn'],
  [{ material: 'perhaps' as 'yes' }, 'material'],
])('what describes a draft makes sense, or is refused beside its field: %j', async (part, field) => {
  const draftId = await beginDraft(noor, { from: 'published', reason: 'law' }, now);
  const said = { summary: SUMMARY, reason: 'law' as const, material: 'yes' as const, effectiveOn: '2027-01-31' };
  await expect(describeDraft(noor, { draftId, ...said, ...part }, now)).rejects.toMatchObject({
    fields: { [field]: expect.any(String) },
  });
});

test('a clause that there is not cannot be written', async () => {
  const draftId = await beginDraft(noor, { from: 'build', reason: 'law' }, now);
  const clause = { draftId, clause: 'no-such', heading: 'Something', words: 'Words that nobody asked for.' };
  await expect(editClause(noor, clause, now)).rejects.toMatchObject({ fields: { clause: 'There is no such clause.' } });
});

test('of two who publish at once, one does', async () => {
  const draftId = await readyDraft(now);
  const requestId = await askedToPublish(draftId, now);
  const done = await Promise.allSettled(
    [1, 2, 3].map(nth => approves({ ...olive, id: `account:${nth}` }, { requestId }, now)),
  );
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db().$count(versions)).toBe(2);
  expect(EDITS).toBe(2);
});
