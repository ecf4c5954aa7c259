import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { noteReview } from './note-review.ts';
import { NewerVersion } from './refusals.ts';
import { newestVersion } from './store-version.ts';

/** Somebody has read the version that was published last against law and business, and nothing has to change. Throws NewerVersion. */
export const recordReview = operation({
  name: 'policy.record-review',
  may: 'policy.publish',
  input: z.strictObject({
    /** Drawn by the page, so that a second press is no second review. */
    reviewId: z.uuid(),
    version: z.coerce.number().int().min(1).max(2_000_000_000),
    note: z.string().trim().min(20, 'Say in a sentence what you held it against.').max(1_000),
  }),
  target: ({ version }) => `policy:${version}`,
  async run({ tx, actor, now }, { reviewId, version, note }) {
    if ((await newestVersion(tx))?.number !== version) throw new NewerVersion();
    await noteReview(tx, { id: reviewId, by: actor.id, version, ledTo: null, note }, now);
  },
});
