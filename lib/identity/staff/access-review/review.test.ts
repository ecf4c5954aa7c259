import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { account } from '../../schema.ts';
import { disableUnused } from '../disable-unused.ts';
import { AlreadySo, OwnRoles } from '../refusals.ts';
import { accessReview, roleGrant } from '../schema.ts';
import { mailsTo, signsIn, staffCalled, withProof } from '../staff.fixture.ts';
import { confirmGrant, revokeInReview, signOffReview } from './decide.ts';
import { closeOverdueReview, openReviewWhenDue } from './keep-review.ts';
import { latestReview } from './view-review.ts';

const now = new Date('2026-11-22T12:00:00Z');
const because = 'She has moved to the catalogue.';
let olive: Awaited<ReturnType<typeof staffCalled>>;
let noor: Awaited<ReturnType<typeof staffCalled>>;
let piet: Awaited<ReturnType<typeof staffCalled>>;

beforeAll(async () => {
  olive = await staffCalled('Olive', ['owner'], now);
  noor = await staffCalled('Noor', ['access_admin'], now);
  piet = await staffCalled('Piet', ['catalogue', 'support'], now);
});
afterAll(closeDatabase);

async function review() {
  const found = await latestReview(now);
  if (!found) throw new Error('no review was opened');
  return found;
}
const item = async (accountId: string, role: string) => {
  const { id: reviewId, items } = await review();
  const found = items.find(one => one.accountId === accountId && one.role === role);
  return { reviewId, grantId: found?.grantId ?? '' };
};

test('a review opens with every role of everybody, once, and those who review are told', async () => {
  await openReviewWhenDue(now);
  await openReviewWhenDue(later(now, DAY));
  expect(await db().$count(accessReview)).toBe(1);
  const { items } = await review();
  expect(items.map(({ name, role }) => `${name} ${role}`)).toEqual([
    'Noor access_admin',
    'Olive owner',
    'Piet catalogue',
    'Piet support',
  ]);
  expect(await mailsTo('olive@counterproof.test', 'staff.notice')).toHaveLength(1);
  expect(await mailsTo('piet@counterproof.test', 'staff.notice')).toEqual([]);
});

test('nobody confirms their own role, a role that is taken back is gone, and sign-off waits for the last one', async () => {
  await expect(confirmGrant(noor.actor, await item(noor.id, 'access_admin'), now)).rejects.toThrow(OwnRoles);
  await confirmGrant(olive.actor, await item(noor.id, 'access_admin'), now);
  await confirmGrant(noor.actor, await item(olive.id, 'owner'), now);
  await revokeInReview(noor.actor, { ...(await item(piet.id, 'support')), because }, now);
  expect(await piet.at(now)).toBeNull();
  expect((await signsIn(piet.id, now)).actor.roles).toEqual(['customer', 'staff', 'catalogue']);
  const { id: reviewId } = await review();
  const signsOff = () =>
    withProof(olive.actor, 'access-review.sign-off', `review:${reviewId}`, now, () =>
      signOffReview(olive.actor, { reviewId }, now),
    );
  await expect(signsOff()).rejects.toThrow(AlreadySo);
  await confirmGrant(olive.actor, await item(piet.id, 'catalogue'), now);
  await signsOff();
  expect((await review()).signedOff).toMatchObject({ by: 'Olive' });
  await expect(signsOff()).rejects.toThrow(AlreadySo);
});

test('half a year later it opens again, and what nobody confirms in two weeks is taken back, but never the only owner', async () => {
  const next = later(now, 182 * DAY);
  await openReviewWhenDue(later(next, -DAY));
  expect(await db().$count(accessReview)).toBe(1);
  await openReviewWhenDue(next);
  expect(await db().$count(accessReview)).toBe(2);
  await confirmGrant(olive.actor, await item(noor.id, 'access_admin'), next);
  await closeOverdueReview(later(next, 13 * DAY));
  expect((await review()).items.map(({ decision }) => decision)).toEqual(['confirmed', null, null]);
  const due = later(next, 14 * DAY);
  await closeOverdueReview(due);
  const [held] = await db().select().from(roleGrant).where(eq(roleGrant.role, 'catalogue'));
  expect(held).toMatchObject({ revokedBy: 'system:access-review' });
  expect((await review()).items.map(({ decision }) => decision)).toEqual(['confirmed', null, 'lapsed']);
  expect(await review()).toMatchObject({ closedAt: null });
  await confirmGrant(noor.actor, await item(olive.id, 'owner'), due);
  await closeOverdueReview(due);
  expect((await review()).closedAt).not.toBeNull();
});

test('an account of the staff that nobody used for ninety days is disabled; the only owner, and customers, stay', async () => {
  const [quiet, busy] = [await staffCalled('Quinn', ['support'], now), await staffCalled('Bo', ['support'], now)];
  await db()
    .update(account)
    .set({ lastSignInAt: later(now, 60 * DAY) })
    .where(eq(account.id, busy.id));
  await disableUnused(later(now, 90 * DAY));
  const state = async (id: string) => (await db().select().from(account).where(eq(account.id, id)))[0]?.disabledAt;
  expect(await state(quiet.id)).toBeNull();
  await disableUnused(later(now, 91 * DAY));
  expect(await state(quiet.id)).not.toBeNull();
  expect(await state(busy.id)).toBeNull();
  expect(await state(olive.id)).toBeNull();
  const mails = await mailsTo('quinn@counterproof.test', 'staff.notice');
  expect(mails).toHaveLength(1);
});
