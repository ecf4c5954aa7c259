import { z } from 'zod';
import { accountIdOf, limit, operation, TRAINING, type TrainingModule } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { BadInput } from '#lib/refusal.ts';
import type { JudgedQuiz } from '../model.ts';
import { trainingAttempt, trainingRecord } from '../staff/schema.ts';
import type { Question } from './module.ts';
import { moduleCalled } from './modules/index.ts';
import { PASS_MARK } from './quiz.ts';

/** How long a passed module counts (PCI DSS 12.6.3: upon hire and at least once every twelve months). */
export const VALID_FOR = 365 * DAY;
/** Whoever guesses through every answer learns nothing. */
const TRIES = { most: 5, seconds: 3600 };

const names = Object.keys(TRAINING) as [TrainingModule, ...TrainingModule[]];

/**
 * Judges the answers to a module's quiz and keeps the try; when enough are right, the module is passed and counts for a
 * year from now. Throws BadInput when a question was left out, TooManyRequests after five tries in an hour.
 */
export const handInQuiz = operation({
  name: 'training.hand-in',
  may: 'training.take',
  input: z.strictObject({
    module: z.enum(names),
    /** The chosen answer's id by the question's. */
    answers: z.record(z.string().max(40), z.string().max(4)),
  }),
  target: ({ module }) => `training:${module}`,
  prepare: ({ actor, now }, { module }) =>
    limit('training.quiz', `${actor.id}:${module}`, TRIES.most, TRIES.seconds, now),
  async run({ tx, actor, now }, { module: slug, answers }): Promise<JudgedQuiz> {
    const module = moduleCalled(slug);
    const accountId = accountIdOf(actor);
    if (!module || !accountId) throw new BadInput({}, 'There is no such module.');
    const judged = judge(module.quiz, answers);
    const right = judged.filter(one => one.right).length;
    const score = Math.round((100 * right) / module.quiz.length);
    const passed = score >= PASS_MARK;
    const { version } = module;
    await tx.insert(trainingAttempt).values({ id: newId(), accountId, module: slug, version, at: now, score });
    const validUntil = later(now, VALID_FOR);
    if (passed)
      await tx.insert(trainingRecord).values({ accountId, module: slug, version, passedAt: now, validUntil, score });
    return { score, passed, judged, validUntil: passed ? validUntil.toISOString() : null };
  },
});

function judge(quiz: readonly Question[], answers: Readonly<Record<string, string>>): JudgedQuiz['judged'] {
  const open = quiz.filter(({ id, answers: known }) => !known.some(answer => answer.id === answers[id]));
  if (open.length > 0)
    throw new BadInput(
      Object.fromEntries(open.map(({ id }) => [id, 'Choose an answer.'])),
      'Please answer every question; none is left out.',
    );
  return quiz.map(({ id, asks, right, because }) => ({ id, asks, right: answers[id] === right, because }));
}
