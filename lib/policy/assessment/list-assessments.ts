import { desc, isNotNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { AssessmentView } from './model.ts';
import { assessment } from './schema.ts';

type Row = typeof assessment.$inferSelect;

/** The assessments that were asked for last. */
export const listAssessments = async (): Promise<AssessmentView[]> =>
  (await db().select().from(assessment).orderBy(desc(assessment.askedAt), desc(assessment.id)).limit(20)).map(view);

/** The one that ended last, whether it came to its end or not; null before the first. */
export async function lastAssessment(): Promise<AssessmentView | null> {
  const [row] = await db()
    .select()
    .from(assessment)
    .where(isNotNull(assessment.finishedAt))
    .orderBy(desc(assessment.finishedAt), desc(assessment.id))
    .limit(1);
  return row ? view(row) : null;
}

const view = ({ askedAt, startedAt, finishedAt, ...row }: Row): AssessmentView => ({
  ...row,
  askedAt: askedAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  finishedAt: finishedAt?.toISOString() ?? null,
});
