import { and, eq, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { QuizView } from '../model.ts';
import { trainingAttempt } from '../staff/schema.ts';
import { moduleCalled } from './modules/index.ts';
import { shuffled } from './shuffle.ts';

/** Right answers in percent from which a quiz is passed. */
export const PASS_MARK = 80;

/** The questions of a module as `accountId` gets them in this try, without what is right; null when there is no such module. */
export async function quizFor(accountId: string, slug: string): Promise<QuizView | null> {
  const module = moduleCalled(slug);
  if (!module) return null;
  const [row] = await db()
    .select({ tries: sql<number>`count(*)::int` })
    .from(trainingAttempt)
    .where(and(eq(trainingAttempt.accountId, accountId), eq(trainingAttempt.module, module.slug)));
  const seed = `${accountId}:${slug}:${row?.tries ?? 0}`;
  const questions = shuffled(module.quiz, seed, ({ id }) => id).map(({ id, asks, answers }) => ({
    id,
    asks,
    answers: shuffled(answers, `${seed}:${id}`, answer => answer.id),
  }));
  return { slug: module.slug, title: module.title, passMark: PASS_MARK, questions };
}
