import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type OperationContext, operation } from '#lib/access/index.ts';
import { because } from '../change-roles.ts';
import { revoke } from '../changes.ts';
import { AlreadySo } from '../refusals.ts';
import { accessReview, accessReviewItem, roleGrant } from '../schema.ts';
import { memberToChange, notTheLastOwner } from '../staff-of.ts';

const item = { reviewId: z.uuid(), grantId: z.uuid() };
const target = ({ grantId }: { grantId: string }) => `grant:${grantId}`;

/** Somebody still needs a role. Nobody confirms their own. Throws OwnRoles and AlreadySo. */
export const confirmGrant = operation({
  name: 'access-review.confirm',
  may: 'access.review',
  input: z.strictObject(item),
  target,
  async run(context, { reviewId, grantId }) {
    await undecided(context, reviewId, grantId);
    await decide(context, reviewId, grantId, 'confirmed');
  },
});

/** Somebody no longer needs a role: it is gone on their next request. Throws OwnRoles, LastOwner and AlreadySo. */
export const revokeInReview = operation({
  name: 'access-review.revoke',
  may: 'access.review',
  input: z.strictObject({ ...item, because }),
  target,
  async run(context, { reviewId, grantId, because: why }) {
    const { tx, actor, now } = context;
    const { member, role } = await undecided(context, reviewId, grantId);
    if (role === 'owner') await notTheLastOwner(tx, member.id);
    await revoke(tx, member, role, { by: actor.id, because: why }, now);
    await decide(context, reviewId, grantId, 'revoked');
  },
});

/** Every role was looked at: somebody answers for it with their name, and the review is closed. Throws AlreadySo. */
export const signOffReview = operation({
  name: 'access-review.sign-off',
  may: 'access.review',
  input: z.strictObject({ reviewId: z.uuid() }),
  target: ({ reviewId }) => `review:${reviewId}`,
  fresh: ({ reviewId }) => `review:${reviewId}`,
  async run({ tx, actor, now }, { reviewId }) {
    const [review] = await tx.select().from(accessReview).where(eq(accessReview.id, reviewId)).for('update');
    if (!review || review.signedOffAt) throw new AlreadySo('This review is signed off already.');
    const [left] = await tx
      .select({ id: roleGrant.id })
      .from(accessReviewItem)
      .innerJoin(roleGrant, eq(roleGrant.id, accessReviewItem.grantId))
      .where(
        and(eq(accessReviewItem.reviewId, reviewId), isNull(accessReviewItem.decision), isNull(roleGrant.revokedAt)),
      )
      .limit(1);
    if (left) throw new AlreadySo('Some roles were not looked at yet. Decide about each of them first.');
    await tx
      .update(accessReview)
      .set({ signedOffAt: now, signedOffBy: actor.id, closedAt: review.closedAt ?? now })
      .where(eq(accessReview.id, reviewId));
  },
});

/** Whose role it is, with everything that is changed about people locked. */
async function undecided(context: OperationContext, reviewId: string, grantId: string) {
  const { tx } = context;
  const [found] = await tx
    .select({ accountId: roleGrant.accountId, role: roleGrant.role })
    .from(accessReviewItem)
    .innerJoin(accessReview, eq(accessReview.id, accessReviewItem.reviewId))
    .innerJoin(roleGrant, eq(roleGrant.id, accessReviewItem.grantId))
    .where(
      and(
        eq(accessReviewItem.reviewId, reviewId),
        eq(accessReviewItem.grantId, grantId),
        isNull(accessReviewItem.decision),
        isNull(accessReview.closedAt),
        isNull(roleGrant.revokedAt),
      ),
    )
    .for('update', { of: accessReviewItem });
  if (!found) throw new AlreadySo('This role was decided about already. Reload the page.');
  return { member: await memberToChange(context, found.accountId), role: found.role };
}

async function decide(
  { tx, actor, now }: OperationContext,
  reviewId: string,
  grantId: string,
  decision: 'confirmed' | 'revoked',
): Promise<void> {
  await tx
    .update(accessReviewItem)
    .set({ decision, decidedBy: actor.id, decidedAt: now })
    .where(and(eq(accessReviewItem.reviewId, reviewId), eq(accessReviewItem.grantId, grantId)));
}
