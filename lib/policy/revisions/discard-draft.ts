import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { closeDraft, lockDraft } from './stored-draft.ts';

/** Throws a draft away; what was written into it stays on record. Throws NoSuchDraft. */
export const discardDraft = operation({
  name: 'policy.discard-draft',
  may: 'policy.publish',
  input: z.strictObject({ draftId: z.uuid() }),
  target: ({ draftId }) => `policy-draft:${draftId}`,
  async run({ tx, actor, now }, { draftId }) {
    await lockDraft(tx, draftId);
    await closeDraft(tx, draftId, 'discarded', { by: actor.id, now });
  },
});
