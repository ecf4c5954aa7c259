import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { reasons } from './begin-draft.ts';
import { keepDraft, lockDraft } from './stored-draft.ts';

/** The longest summary: it goes into every mail about a version. */
const LONGEST_SUMMARY = 1_000;

const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** Sets what a draft is: why, what is new, whether it matters, and from which day it holds. Throws NoSuchDraft. */
export const describeDraft = operation({
  name: 'policy.describe-draft',
  may: 'policy.publish',
  input: z.strictObject({
    draftId: z.uuid(),
    summary: z
      .string()
      .trim()
      .min(20, 'Say in a sentence or two what is new: every customer reads it.')
      .max(LONGEST_SUMMARY, `At most ${LONGEST_SUMMARY} characters: it stands in a mail.`)
      .transform(words => words.replaceAll(/\s+/g, ' ')),
    reason: z.enum(reasons),
    material: z.enum(['yes', 'no'], { error: 'Say whether it matters to customers.' }),
    /** The day in UTC; empty: as soon as it is published. */
    effectiveOn: z.union(
      [
        z.literal(''),
        z
          .string()
          .regex(/^20\d\d-\d\d-\d\d$/)
          .refine(isDay),
      ],
      {
        error: 'Choose a day.',
      },
    ),
  }),
  target: ({ draftId }) => `policy-draft:${draftId}`,
  async run({ tx, actor, now }, { draftId, material, effectiveOn, ...said }) {
    await lockDraft(tx, draftId);
    const edited = { ...said, material: material === 'yes', effectiveOn: effectiveOn || null };
    await keepDraft(tx, draftId, edited, { by: actor.id, now });
  },
});
