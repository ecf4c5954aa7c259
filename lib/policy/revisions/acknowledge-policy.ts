import { z } from 'zod';
import { accountIdOf, operation } from '#lib/access/index.ts';
import { recordAcknowledgement } from '#lib/identity/index.ts';
import { NewerVersion } from './refusals.ts';
import { newestVersion } from './store-version.ts';

/**
 * A member of the staff has read the version that was published last and says so. Throws NewerVersion when the page
 * that they read shows another: nobody acknowledges what they have not seen.
 */
export const acknowledgePolicy = operation({
  name: 'training.acknowledge-policy',
  may: 'training.take',
  input: z.strictObject({ version: z.coerce.number().int().min(1).max(2_000_000_000) }),
  target: ({ version }) => `policy:${version}`,
  async run({ tx, actor, now }, { version }) {
    const newest = await newestVersion(tx);
    if (newest?.number !== version) throw new NewerVersion();
    await recordAcknowledgement(tx, accountIdOf(actor) ?? '', String(version), now);
  },
});
