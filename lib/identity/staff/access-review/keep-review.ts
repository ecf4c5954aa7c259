import { and, desc, eq, isNull, lte } from 'drizzle-orm';
import type { StaffRole } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { nameOf } from '../../names.ts';
import { account } from '../../schema.ts';
import { revoke, tell } from '../changes.ts';
import { accessReview, accessReviewItem, roleGrant } from '../schema.ts';
import { isLastHolder, oneByOne } from '../staff-of.ts';

/** Every six months every role of everybody is looked at (PCI DSS 7.2.4), and what nobody confirms ends two weeks later. */
const EVERY = 182 * DAY;
const OPEN_FOR = 14 * DAY;
const BY = 'system:access-review';
const REVIEWERS: readonly StaffRole[] = ['access_admin', 'owner'];

/** Opens the next review once the last one is half a year ago, with every role that is held, and tells the reviewers. */
export async function openReviewWhenDue(now: Date): Promise<void> {
  await transaction(async tx => {
    await oneByOne(tx);
    const [last] = await tx.select().from(accessReview).orderBy(desc(accessReview.openedAt)).limit(1);
    if (last && (last.closedAt === null || last.openedAt > later(now, -EVERY))) return;
    const grants = await tx
      .select({
        id: roleGrant.id,
        role: roleGrant.role,
        accountId: account.id,
        name: nameOf,
        email: account.email,
      })
      .from(roleGrant)
      .innerJoin(account, eq(account.id, roleGrant.accountId))
      .where(and(isNull(roleGrant.revokedAt), isNull(account.disabledAt)));
    if (grants.length === 0) return;
    const reviewId = newId();
    const dueAt = later(now, OPEN_FOR);
    await tx.insert(accessReview).values({ id: reviewId, openedAt: now, dueAt });
    await tx.insert(accessReviewItem).values(grants.map(({ id: grantId }) => ({ reviewId, grantId })));
    const reviewers = new Map(grants.filter(({ role }) => REVIEWERS.includes(role)).map(one => [one.accountId, one]));
    for (const reviewer of reviewers.values()) await tell(tx, reviewer, noticeOf(reviewId, reviewer.accountId, dueAt));
    await recordEvent(tx, { actor: BY, action: 'access-review.open', target: `review:${reviewId}`, outcome: 'done' });
  });
}

const noticeOf = (reviewId: string, accountId: string, dueAt: Date) => ({
  title: 'The access review is open',
  says: [
    'Look at every role of everybody and say whether they still need it.',
    `What nobody confirms until ${dueAt.toISOString().slice(0, 10)} is taken back then.`,
  ],
  occasion: `access-review:${reviewId}:${accountId}`,
  button: { label: 'Review the roles', path: '/admin/review' },
});

/**
 * Two weeks after a review was opened, takes back what nobody has confirmed and closes it. The role of the only owner
 * stays, and with it the review, overdue for everybody to see: without an owner nobody could be let in again.
 */
export async function closeOverdueReview(now: Date): Promise<void> {
  const [review] = await db()
    .select()
    .from(accessReview)
    .where(and(isNull(accessReview.closedAt), lte(accessReview.dueAt, now)));
  if (review) await transaction(tx => close(tx, review.id, now));
}

async function close(tx: Tx, reviewId: string, now: Date): Promise<void> {
  await oneByOne(tx);
  const unconfirmed = await tx
    .select({ grantId: roleGrant.id, role: roleGrant.role, id: account.id, name: nameOf, email: account.email })
    .from(accessReviewItem)
    .innerJoin(roleGrant, eq(roleGrant.id, accessReviewItem.grantId))
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(eq(accessReviewItem.reviewId, reviewId), isNull(accessReviewItem.decision), isNull(roleGrant.revokedAt)),
    );
  let kept = 0;
  for (const { grantId, role, ...person } of unconfirmed) {
    if (role === 'owner' && (await isLastHolder(tx, person.id, role))) {
      kept++;
      continue;
    }
    await revoke(tx, person, role, { by: BY, because: 'Nobody confirmed it in the access review.' }, now);
    await tx
      .update(accessReviewItem)
      .set({ decision: 'lapsed', decidedBy: BY, decidedAt: now })
      .where(and(eq(accessReviewItem.reviewId, reviewId), eq(accessReviewItem.grantId, grantId)));
    await recordEvent(tx, { actor: BY, action: 'people.revoke-role', target: `account:${person.id}`, outcome: 'done' });
  }
  if (kept > 0) return;
  await tx.update(accessReview).set({ closedAt: now }).where(eq(accessReview.id, reviewId));
  await recordEvent(tx, { actor: BY, action: 'access-review.close', target: `review:${reviewId}`, outcome: 'done' });
}
