import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { askAcknowledgementAnew } from '#lib/identity/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { REASONS } from '../model.ts';
import { differenceOf } from './difference.ts';
import { noteReview } from './note-review.ts';
import { effectiveFrom, problemsOf } from './readiness.ts';
import { DraftHasChanged, DraftNotReady } from './refusals.ts';
import { alone, newestVersion, type StoredVersion, storeVersion } from './store-version.ts';
import { closeDraft, lockDraft, type StoredDraft } from './stored-draft.ts';

/**
 * Publishes a draft once a second person has approved it, as it was when it was asked for. One transaction: the
 * version, the campaign that tells every customer, the staff asked to read it, and the day on which the pages turn.
 * Throws NoSuchDraft, DraftHasChanged, DraftNotReady.
 */
export const publishPolicy = operation({
  name: 'policy.publish',
  may: 'policy.publish',
  input: z.strictObject({
    draftId: z.uuid(),
    /** How often the draft had been changed when its asker looked at it. */
    edits: z.coerce.number().int().min(0).max(1_000_000),
  }),
  target: ({ draftId }) => `policy-draft:${draftId}`,
  fresh: ({ draftId }) => `policy-draft:${draftId}`,
  secondPerson: async ({ draftId }, { tx, now }) => sentence(await publishable(tx, draftId, now), now),
  async run({ tx, actor, approvedBy, now }, { draftId, edits }) {
    await alone(tx);
    const { draft, newest } = await publishable(tx, draftId, now);
    if (draft.edits !== edits) throw new DraftHasChanged();
    const problems = problemsOf(draft, newest, now);
    if (problems.length > 0) throw new DraftNotReady(problems);
    // Tried for the first person; nothing is published before there is a second one.
    if (!approvedBy) return;
    const { texts, summary, reason, material } = draft;
    const effectiveAt = effectiveFrom(draft, newest, now);
    const by = { publishedBy: actor.id, approvedBy: approvedBy.id };
    await closeDraft(tx, draftId, 'published', { by: approvedBy.id, now });
    const version = await storeVersion(tx, { texts, summary, reason, material, effectiveAt, ...by }, now);
    if (reason === 'review')
      await noteReview(tx, { by: actor.id, version: newest.number, ledTo: version.number, note: summary }, now);
    await askAcknowledgementAnew(tx, String(version.number), now);
    await enqueue(tx, 'policy.take-effect', { version: version.number }, { runAt: effectiveAt });
  },
});

async function publishable(tx: Tx, draftId: string, now: Date): Promise<{ draft: StoredDraft; newest: StoredVersion }> {
  const draft = await lockDraft(tx, draftId);
  const newest = await newestVersion(tx);
  if (!newest) throw new Error(`no version of the policy is stored at ${now.toISOString()}`);
  return { draft, newest };
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What the second person reads: what would change, why, whether it matters, and from when. */
function sentence({ draft, newest }: { draft: StoredDraft; newest: StoredVersion }, now: Date): string {
  const changed = differenceOf(newest.texts, draft.texts).filter(({ kind }) => kind !== 'same');
  const named = changed.map(
    ({ heading }) =>
      `“${heading
        .filter(({ kind }) => kind !== 'gone')
        .map(({ words }) => words)
        .join('')}”`,
  );
  return [
    `Publish version ${newest.number + 1} of the policy, in force from ${DAY.format(effectiveFrom(draft, newest, now))}`,
    draft.material ? 'It matters to customers' : 'It does not matter to customers',
    `${REASONS[draft.reason]}: ${draft.summary.replace(/\.$/, '')}`,
    `What changes: ${named.join(', ')}. Read it word for word under Policy before you approve`,
    '',
  ]
    .join('. ')
    .trim();
}
