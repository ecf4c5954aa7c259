import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { answerNow } from '../requests/answer-now.ts';
import { limitRequests, takeIn } from '../requests/take-in.ts';
import { tell } from '../requests/tell.ts';
import { words } from '../requests/words.ts';
import { CHECKS_GO_ON, OBJECTED } from './answers.ts';
import { limit } from './limit.ts';
import { OBJECTIONS, type ObjectionAbout } from './model.ts';

const abouts = Object.keys(OBJECTIONS) as [ObjectionAbout, ...ObjectionAbout[]];
/** A form sends what nothing was written into as well. */
const perhaps = z
  .string()
  .transform(text => (text.trim() === '' ? undefined : text))
  .pipe(words.optional());

/**
 * Somebody objects to what is done with their data on grounds of our own (GDPR 21). What can be left is left at once and
 * answered; an objection to the checks for fraud needs reasons, and a person to weigh them.
 */
export const object = operation({
  name: 'privacy.object',
  may: 'data.manage',
  input: z
    .strictObject({ requestId: z.uuid(), about: z.enum(abouts), words: perhaps.optional() })
    .refine(({ about, words: said }) => about !== 'fraud-checks' || said !== undefined, {
      path: ['words'],
      message: 'Tell us why, in a sentence at least: a person weighs it.',
    }),
  prepare: limitRequests,
  target: ({ requestId }) => `privacy-request:${requestId}`,
  async run(context, { requestId, about, words: said }) {
    const { tx, now } = context;
    const person = await takeIn(context, { requestId, kind: 'objection', words: said });
    if (!person) return;
    const { effects } = OBJECTIONS[about];
    await limit(tx, person, { kind: 'objection', about, effects, requestId }, now);
    if (about !== 'fraud-checks') await answerNow(tx, requestId, OBJECTED[about], now);
    else await tell(tx, requestId, { template: 'privacy.request-received', note: CHECKS_GO_ON });
  },
});
