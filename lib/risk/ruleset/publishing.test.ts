import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import * as access from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { riskRuleset } from '../schema.ts';
import { beginShadow } from './begin-shadow.ts';
import { DEFAULTS } from './defaults.ts';
import { discardDraft } from './discard-draft.ts';
import { editBands } from './edit-bands.ts';
import { editRule } from './edit-rule.ts';
import { endShadow } from './end-shadow.ts';
import { liveRuleset } from './live-ruleset.ts';
import { makeDraft } from './make-draft.ts';
import * as publishing from './publish-ruleset.ts';
import { compareVersions, rulesetVersions, viewRuleset } from './versions.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-22T12:00:00Z');
const grace = { ...staffWith('risk_analyst'), id: 'account:grace' };
const olive = { ...staffWith('owner'), id: 'account:olive' };
const publish = proving(publishing.publishRuleset);
const approve = proving(access.approve);
const BECAUSE = 'Card testers have found our limit.';

/** What a version says is remembered, so each test has numbers of its own. */
let live = 0;
beforeEach(async () => {
  await asOwner(sql => sql`truncate risk_ruleset, approval_request`);
  live += 100;
  const build = { version: live, rules: DEFAULTS, createdBy: 'system:build', publishedBy: 'system:build' };
  await db()
    .insert(riskRuleset)
    .values({ ...build, status: 'live' });
});

const draft = () => makeDraft(grace, { version: live, note: 'Fewer cards for one address.' }, now);
const edit = (version: number, part: Partial<Parameters<typeof editRule>[1]> = {}) =>
  editRule(
    grace,
    { version, rule: 'cards-by-address', on: true, limits: { hour: '2' }, outcomes: {}, scores: {}, ...part },
    now,
  );
const inShadow = async () => {
  const version = await draft();
  await edit(version);
  await beginShadow(grace, { version }, now);
  return version;
};
/** Asks for it, and answers the request that waits. */
async function ask(version: number, instead: number): Promise<string> {
  const thrown = await publish(grace, { version, instead, because: BECAUSE }, now).catch((error: unknown) => error);
  if (!(thrown instanceof access.SecondPersonWanted)) throw thrown;
  return thrown.requestId;
}
const decides = async () => {
  const { version, rules } = await transaction(liveRuleset);
  return [version, rules['cards-by-address']?.limits.hour];
};

test('a draft is edited, runs in shadow, goes live by two people, and the version before it comes back by two', async () => {
  const version = await inShadow();
  expect(await decides()).toEqual([live, 3]);
  const requestId = await ask(version, live);
  expect(await decides()).toEqual([live, 3]);
  await expect(approve(grace, { requestId }, now)).rejects.toMatchObject({ code: 'same_person' });
  const [request] = (await access.listRequests(olive, now)).open;
  expect(request?.sentence).toBe(
    `Publish version ${version} of the rules in the place of version ${live}. ${BECAUSE} What changes: Many different cards were used from this address: the limit “hour” is 2, was 3. In shadow since 2026-11-22 12:00 UTC.`,
  );
  await approve(olive, { requestId }, now);
  expect(await decides()).toEqual([version, 2]);
  expect((await rulesetVersions()).map(row => `${row.version} ${row.status}`)).toEqual([
    `${version} live`,
    `${live} retired`,
  ]);
  expect(await viewRuleset(version)).toMatchObject({ publishedBy: grace.id, approvedBy: olive.id, basedOn: live });

  await approve(olive, { requestId: await ask(live, version) }, now);
  expect(await decides()).toEqual([live, 3]);
});

test('a request that was overtaken by another version is not approved', async () => {
  const first = await inShadow();
  const requestId = await ask(first, live);
  await endShadow(grace, { version: first }, now);
  const second = await inShadow();
  await approve(olive, { requestId: await ask(second, live) }, now);
  await expect(approve(olive, { requestId }, now)).rejects.toMatchObject({ code: 'live_has_changed' });
  expect(await decides()).toEqual([second, 2]);
});

test('what was not tried, or is live, is not published, and a page that is out of date is told so', async () => {
  const version = await draft();
  await expect(ask(version, live)).rejects.toMatchObject({ code: 'ruleset_not_tried' });
  await expect(ask(live, live)).rejects.toMatchObject({ code: 'ruleset_already_live' });
  await beginShadow(grace, { version }, now);
  await expect(ask(version, live + 7)).rejects.toMatchObject({ code: 'live_has_changed' });
  await expect(ask(live + 99, live)).rejects.toMatchObject({ code: 'no_such_ruleset' });
});

test('what runs in shadow stays as it is, and there is one at a time', async () => {
  const version = await inShadow();
  await expect(edit(version)).rejects.toMatchObject({ code: 'not_a_draft' });
  await expect(discardDraft(grace, { version }, now)).rejects.toMatchObject({ code: 'not_a_draft' });
  const other = await draft();
  await expect(beginShadow(grace, { version: other }, now)).rejects.toMatchObject({ code: 'another_in_shadow' });
  await endShadow(grace, { version }, now);
  await beginShadow(grace, { version: other }, now);
  await expect(endShadow(grace, { version }, now)).rejects.toMatchObject({ code: 'not_in_shadow' });
});

test('a draft of a build is copied and not changed, and a discarded number is not given again', async () => {
  await db().update(riskRuleset).set({ publishedBy: 'account:x', approvedBy: 'account:y' });
  const version = await draft();
  await discardDraft(grace, { version }, now);
  expect(await viewRuleset(version)).toBeNull();
  expect(await draft()).toBe(version + 1);
  await db()
    .update(riskRuleset)
    .set({ createdBy: 'system:build' })
    .where(eq(riskRuleset.version, version + 1));
  await expect(edit(version + 1)).rejects.toMatchObject({ code: 'not_a_draft' });
});

test.each([
  [{ rule: 'no-such-rule' }, { rule: 'There is no such rule in this build.' }],
  [{ limits: { hour: 'three' } }, { 'limit.hour': 'A number, 0 or more.' }],
  [{ limits: { hour: '-1', day: '' } }, { 'limit.hour': 'A number, 0 or more.', 'limit.day': 'A number, 0 or more.' }],
  [{ scores: { hold: '1.5' } }, { 'score.hold': 'A whole number from -100 to 100.' }],
  [
    { rule: 'coupon-abuse', limits: {} },
    { on: 'This rule needs a source of coupons, which is not there: it cannot be switched on.' },
  ],
  [
    { rule: 'reused-or-foreign-token', limits: {}, on: false, outcomes: { hit: 'hold' as const } },
    {
      on: 'Nobody may relax this rule: it cannot be switched off.',
      'outcome.hit': 'Nobody may relax this rule: at least block.',
    },
  ],
])('a setting that makes no sense is refused beside its field: %j', async (part, fields) => {
  const version = await draft();
  await expect(edit(version, part)).rejects.toMatchObject({ code: 'bad_input', fields });
  expect(await compareVersions(live, version)).toEqual([]);
});

test('bands lie in order, and what changed is told in words', async () => {
  const version = await draft();
  const bands = { challenge: 30, hold: 30, block: 20 };
  await expect(editBands(grace, { version, ...bands }, now)).rejects.toMatchObject({
    fields: { hold: 'Higher than where it challenges.', block: 'Higher than where it holds.' },
  });
  await editBands(grace, { version, challenge: 30, hold: 55, block: 90 }, now);
  await edit(version, { on: false, limits: {} });
  await edit(version, { rule: 'cvc-fail', limits: {}, outcomes: { hit: 'hold' }, scores: { hit: '5' } });
  const changes = await compareVersions(live, version);
  expect(changes?.map(({ title, says }) => `${title}: ${says}`)).toEqual([
    'Many different cards were used from this address: is switched off',
    expect.stringMatching(/: a hit now means hold and 5 points, before block$/),
    'The sum of the points: hold from 55, was 60',
  ]);
});

test('the database lets no version of a person live without a second one', async () => {
  await asOwner(sql => sql`update risk_ruleset set status = 'retired'`);
  const row = {
    version: 50,
    rules: {},
    createdBy: 'account:grace',
    status: 'live' as const,
    publishedBy: 'account:grace',
  };
  await expect(db().insert(riskRuleset).values(row)).rejects.toMatchObject({
    cause: { constraint_name: 'risk_ruleset_live_by_two' },
  });
  await expect(
    db()
      .insert(riskRuleset)
      .values({ ...row, approvedBy: 'account:grace' }),
  ).rejects.toMatchObject({
    cause: { constraint_name: 'risk_ruleset_four_eyes' },
  });
});
