import { asc, desc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { ReviewView } from '../../model.ts';
import { byName, nameOf } from '../../names.ts';
import { account } from '../../schema.ts';
import { accessReview, accessReviewItem, roleGrant } from '../schema.ts';
import { namesOf } from '../view-person.ts';

/** The latest access review, open or not, with every role that is in it; null when there was none yet. */
export async function latestReview(now: Date): Promise<ReviewView | null> {
  const [review] = await db().select().from(accessReview).orderBy(desc(accessReview.openedAt)).limit(1);
  if (!review) return null;
  const rows = await db()
    .select({ item: accessReviewItem, grant: roleGrant, name: nameOf, lastSignInAt: account.lastSignInAt })
    .from(accessReviewItem)
    .innerJoin(roleGrant, eq(roleGrant.id, accessReviewItem.grantId))
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(eq(accessReviewItem.reviewId, review.id))
    .orderBy(asc(account.id), asc(roleGrant.role));
  const names = await namesOf([
    review.signedOffBy,
    ...rows.flatMap(({ item, grant }) => [item.decidedBy, grant.grantedBy]),
  ]);
  return {
    id: review.id,
    openedAt: review.openedAt.toISOString(),
    dueAt: review.dueAt.toISOString(),
    overdue: review.closedAt === null && review.dueAt <= now,
    closedAt: review.closedAt?.toISOString() ?? null,
    signedOff: review.signedOffAt
      ? { at: review.signedOffAt.toISOString(), by: names(review.signedOffBy ?? '') }
      : null,
    items: rows.sort(byHolder).map(({ item, grant, name, lastSignInAt }) => ({
      grantId: grant.id,
      accountId: grant.accountId,
      name,
      role: grant.role,
      grantedBy: names(grant.grantedBy),
      grantedAt: grant.grantedAt.toISOString(),
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
      decision: item.decision ?? (grant.revokedAt ? 'revoked' : null),
      decidedBy: item.decidedBy ? names(item.decidedBy) : null,
    })),
  };
}

type Row = { name: string; grant: { accountId: string } };
const byHolder = (one: Row, other: Row): number =>
  byName({ name: one.name, id: one.grant.accountId }, { name: other.name, id: other.grant.accountId });
