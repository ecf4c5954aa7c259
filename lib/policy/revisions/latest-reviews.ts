import { desc } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { ReviewView } from '../model.ts';
import { policyReview } from './schema.ts';

/** The latest times that the policy was read through, the newest first. */
export async function latestReviews(most = 10): Promise<ReviewView[]> {
  const rows = await db().select().from(policyReview).orderBy(desc(policyReview.at), desc(policyReview.id)).limit(most);
  return rows.map(row => ({ ...row, at: row.at.toISOString() }));
}
