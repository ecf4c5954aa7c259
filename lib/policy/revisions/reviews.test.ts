// Keeps the clause: revisions.
import { afterAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { viewDuties } from '../duties/view-duties.ts';
import {
  buildSaysOtherwise,
  latestReviews,
  listedVersions,
  newestPolicy,
  openDraft,
  policyFeed,
  viewDraft,
} from '../index.ts';
import { discardDraft } from './discard-draft.ts';
import { noor, olive, publishes, readyDraft } from './drafts.fixture.ts';
import { recordReview } from './record-review.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-22T12:00:00Z');
const duty = async (at: Date) => (await viewDuties(at)).find(({ id }) => id === 'policy-review');
const review = (version: number, at = now, reviewId: string = newId()) =>
  recordReview(olive, { reviewId, version, note: 'Held against the law as it stands today.' }, at);

test('that nothing had to change is on record, once a press, and is the duty of the year done', async () => {
  await newestPolicy(now);
  const reviewId = newId();
  await review(1, now, reviewId);
  await review(1, now, reviewId);
  expect(await latestReviews()).toMatchObject([{ by: olive.id, version: 1, ledTo: null }]);
  expect((await duty(now))?.done).toHaveLength(1);
  await expect(review(2)).rejects.toMatchObject({ code: 'newer_version' });
});

test('a version that came of the regular review is that review; one for another reason is none', async () => {
  await publishes(await readyDraft(now), now);
  expect(await latestReviews()).toHaveLength(1);
  await publishes(await readyDraft(later(now, DAY), 40, { reason: 'review' }), later(now, DAY));
  expect(await latestReviews()).toMatchObject([{ by: noor.id, version: 2, ledTo: 3 }, { version: 1 }]);
  expect((await duty(later(now, DAY)))?.done).toHaveLength(2);
});

test('where each version stands follows from their days, for pages and for the feed', async () => {
  const standing = async (days: number) =>
    (await listedVersions(later(now, days * DAY))).map(version => `${version.number} ${version.standing}`);
  expect(await standing(2)).toEqual(['3 to-come', '2 to-come', '1 in-force']);
  expect(await standing(36)).toEqual(['3 to-come', '2 in-force', '1 past']);
  expect(await standing(50)).toEqual(['3 in-force', '2 past', '1 past']);
  expect(JSON.stringify(await listedVersions(now))).not.toMatch(/account:/);
  const small = { material: 'no' as const, effectiveOn: '', summary: 'Cards & <b>orders</b> are told apart.' };
  await publishes(await readyDraft(later(now, 2 * DAY), 40, small), later(now, 2 * DAY));
  expect(await standing(2)).toEqual(['4 to-come', '3 overtaken', '2 to-come', '1 in-force']);
  const feed = policyFeed(await listedVersions(later(now, 2 * DAY)), new URL('https://shop.example.test'));
  expect(feed).toContain('<link rel="self" href="https://shop.example.test/policy/feed.xml"/>');
  expect(feed).toContain('Cards &amp; &lt;b&gt;orders&lt;/b&gt; are told apart.');
  expect(feed.match(/<entry>/g)).toHaveLength(4);
  expect(feed).toContain('https://shop.example.test/policy/diff/3/4');
});

test('the desk reads a draft with what it changes and what is still wanting, and after it was closed too', async () => {
  const id = await readyDraft(later(now, 3 * DAY), 10);
  const open = await openDraft(later(now, 3 * DAY));
  expect(open).toMatchObject({
    id,
    basedOn: 4,
    material: true,
    problems: [expect.stringMatching(/no sooner than 30 days/)],
  });
  expect(open?.changes.filter(({ kind }) => kind === 'changed').map(one => one.id)).toEqual(['support']);
  expect(await viewDraft('nothing', now)).toBeNull();
  expect(await viewDraft(newId(), now)).toBeNull();
  await discardDraft(olive, { draftId: id }, now);
  expect(await openDraft(now)).toBeNull();
  expect(await viewDraft(id, now)).toMatchObject({ state: 'discarded', problems: [] });
});

test('words that this build comes with are offered until a version has had them', async () => {
  expect(await buildSaysOtherwise()).toBe(false);
  await asOwner(sql =>
    sql.begin(async tx => {
      await tx`set local session_replication_role = replica`;
      await tx`update policy_version set texts = '[]' where number = 1`;
    }),
  );
  expect(await buildSaysOtherwise()).toBe(true);
});
