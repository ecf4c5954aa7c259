import { lt } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { assessment } from './schema.ts';

/** Three assessments of the standard, each a year apart, can be compared; the database lets none go sooner. */
export const KEPT_DAYS = 1_095;

/** Lets go of assessments whose time is over. */
export const forgetAssessments = async (now: Date): Promise<void> =>
  void (await db()
    .delete(assessment)
    .where(lt(assessment.finishedAt, later(now, -KEPT_DAYS * DAY))));
