import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { keepDraft, lockDraft } from './stored-draft.ts';

const LONGEST = 6_000;

/** Sets the words of a clause in a draft; an empty line ends a paragraph. Throws NoSuchDraft, BadInput. */
export const editClause = operation({
  name: 'policy.edit-clause',
  may: 'policy.publish',
  input: z.strictObject({
    draftId: z.uuid(),
    clause: z.string().regex(/^[a-z0-9-]{1,60}$/),
    heading: z.string().trim().min(3, 'Give it a heading.').max(120, 'A heading has at most 120 characters.'),
    words: z
      .string()
      .trim()
      .min(20, 'Say what we promise, in a sentence at least.')
      .max(LONGEST, `A clause has at most ${LONGEST} characters.`),
  }),
  target: ({ draftId }) => `policy-draft:${draftId}`,
  async run({ tx, actor, now }, { draftId, clause, heading, words }) {
    const { texts } = await lockDraft(tx, draftId);
    if (!texts.some(({ id }) => id === clause)) throw new BadInput({ clause: 'There is no such clause.' });
    const edited = { id: clause, heading: heading.replaceAll(/\s+/g, ' '), text: paragraphsIn(words) };
    const next = texts.map(text => (text.id === clause ? edited : text));
    await keepDraft(tx, draftId, { texts: next }, { by: actor.id, now });
  },
});

/** Line ends within a paragraph are the browser's or the author's, not the text's. */
const paragraphsIn = (words: string): string[] =>
  words
    .split(/\r?\n\s*\r?\n/)
    .map(paragraph => paragraph.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean);
