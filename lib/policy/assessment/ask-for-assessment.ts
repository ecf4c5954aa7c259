import { and, gt, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { lookAt } from '#lib/config/index.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue, TRIES_WHILE_WAITED_FOR } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { assessment } from './schema.ts';

/** One is being made already. */
export class AssessmentUnderWay extends Refusal {
  constructor() {
    super('assessment_under_way', 'The shop is being assessed already. It takes a minute or two.', 409);
  }
}

/** The shop assesses itself at least so often, in days. */
export const ASSESSED_EVERY = 28;

/** Has the shop try to break into itself; a job does it. The same press again changes nothing. Throws AssessmentUnderWay. */
export const askForAssessment = operation({
  name: 'audits.assess',
  may: 'audits.run',
  input: z.strictObject({ assessmentId: z.uuid() }),
  run: ({ tx, actor, now }, { assessmentId }): Promise<void> => begin(tx, assessmentId, actor.id, now),
  target: ({ assessmentId }) => `assessment:${assessmentId}`,
});

async function begin(tx: Tx, id: string, askedBy: string, now: Date): Promise<void> {
  const under = await tx.select({ id: assessment.id }).from(assessment).where(isNull(assessment.finishedAt));
  if (under.some(one => one.id !== id)) throw new AssessmentUnderWay();
  const row = { id, askedBy, askedAt: now, origin: lookAt().origin.origin, results: [] };
  await tx.insert(assessment).values(row).onConflictDoNothing();
  const when = { key: `policy.assess:${id}`, maxAttempts: TRIES_WHILE_WAITED_FOR };
  await enqueue(tx, 'policy.assess', { assessmentId: id }, when);
}

/** Begins one when the last that came to its end is older than it should be. */
export async function assessWhenDue(now: Date): Promise<void> {
  const since = later(now, -ASSESSED_EVERY * DAY);
  const recent = and(isNotNull(assessment.finishedAt), isNull(assessment.failed), gt(assessment.finishedAt, since));
  if ((await db().$count(assessment, recent)) > 0) return;
  const id = newId(now.getTime());
  await transaction(tx => begin(tx, id, 'system:policy.assess-when-due', now)).catch(error => {
    if (!(error instanceof AssessmentUnderWay)) throw error;
  });
}
