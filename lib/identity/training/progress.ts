import { desc, eq } from 'drizzle-orm';
import { TRAINING } from '#lib/access/index.ts';
import { DAY } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { ModuleProgress, TrainingProgress } from '../model.ts';
import { policyAcknowledgement, trainingRecord } from '../staff/schema.ts';
import { MODULES } from './modules/index.ts';

/** From how many days before it runs out a module is called due: when the first reminder goes out. */
const DUE = 30 * DAY;

/** How far somebody is with their training, and which version of the policy they have acknowledged. */
export async function trainingOf(accountId: string, now: Date): Promise<TrainingProgress> {
  const [passed, acknowledged] = await Promise.all([
    db()
      .selectDistinctOn([trainingRecord.module])
      .from(trainingRecord)
      .where(eq(trainingRecord.accountId, accountId))
      .orderBy(trainingRecord.module, desc(trainingRecord.passedAt)),
    db()
      .select()
      .from(policyAcknowledgement)
      .where(eq(policyAcknowledgement.accountId, accountId))
      .orderBy(desc(policyAcknowledgement.acknowledgedAt)),
  ]);
  const current = acknowledged.find(({ supersededAt }) => supersededAt === null);
  return {
    modules: MODULES.map(({ slug, title, about, minutes }) => {
      const last = passed.find(({ module }) => module === slug);
      return { slug, title, about, minutes, ...standingOf(last, TRAINING[slug], now) };
    }),
    policy: current ? { version: current.version, at: current.acknowledgedAt.toISOString() } : null,
  };
}

type Passed = typeof trainingRecord.$inferSelect;
type Standing = Pick<ModuleProgress, 'state' | 'validUntil' | 'score'>;

function standingOf(last: Passed | undefined, version: number, now: Date): Standing {
  if (!last) return { state: 'never', validUntil: null, score: null };
  const { score } = last;
  const validUntil = last.validUntil.toISOString();
  if (last.version !== version) return { state: 'renewed', validUntil, score };
  if (last.validUntil <= now) return { state: 'lapsed', validUntil, score };
  const due = last.validUntil.getTime() - now.getTime() <= DUE;
  return { state: due ? 'due' : 'valid', validUntil, score };
}
