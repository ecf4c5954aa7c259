import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { answerNow } from '../requests/answer-now.ts';
import { limitRequests, takeIn } from '../requests/take-in.ts';
import { RESTRICTION_HELD } from './answers.ts';
import { limit } from './limit.ts';
import { RESTRICTED, RESTRICTIONS, type RestrictionAbout } from './model.ts';

const grounds = Object.keys(RESTRICTIONS) as [RestrictionAbout, ...RestrictionAbout[]];

/** Somebody wants their data kept and otherwise left unused (GDPR 18). Nobody's leave is needed: it holds at once, and is answered. */
export const restrict = operation({
  name: 'privacy.restrict',
  may: 'data.manage',
  input: z.strictObject({ requestId: z.uuid(), about: z.enum(grounds) }),
  prepare: limitRequests,
  target: ({ requestId }) => `privacy-request:${requestId}`,
  async run(context, { requestId, about }) {
    const { tx, now } = context;
    const person = await takeIn(context, { requestId, kind: 'restriction' });
    if (!person) return;
    await limit(tx, person, { kind: 'restriction', about, effects: RESTRICTED, requestId }, now);
    await answerNow(tx, requestId, RESTRICTION_HELD, now);
  },
});
