import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { BadInput } from '#lib/refusal.ts';
import { SAQ_QUESTIONS } from './lines.ts';
import { SAQ_ANSWERS, type SaqAnswer } from './model.ts';
import { saqAnswer } from './schema.ts';

const answers = Object.keys(SAQ_ANSWERS) as [SaqAnswer, ...SaqAnswer[]];
const NEEDS_WORDS: readonly SaqAnswer[] = ['in_place_ccw', 'not_in_place', 'not_applicable'];

/**
 * Puts down what somebody answers to a question of SAQ A: their word, under their name, good for a year. What is not simply
 * in place has to be explained, as the form asks for it too. Throws BadInput.
 */
export const answerSaq = operation({
  name: 'audits.answer-saq',
  may: 'audits.work',
  input: z.strictObject({
    question: z.string().max(20),
    answer: z.enum(answers),
    note: z.string().trim().max(2_000),
  }),
  async run({ tx, actor, now }, { question, answer, note }): Promise<void> {
    if (!SAQ_QUESTIONS.some(({ id }) => id === question))
      throw new BadInput({ question: 'There is no such question.' });
    if (note === '' && NEEDS_WORDS.includes(answer)) throw new BadInput({ note: 'Say why, in a sentence or two.' });
    await tx.insert(saqAnswer).values({ id: newId(now.getTime()), question, answer, note, by: actor.id, at: now });
  },
  target: ({ question }) => `saq:${question}`,
});
