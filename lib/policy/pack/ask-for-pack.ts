import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { enqueue, TRIES_WHILE_WAITED_FOR } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { evidencePack } from './schema.ts';

/** One is being written already. */
export class PackUnderWay extends Refusal {
  constructor() {
    super('pack_under_way', 'The evidence is being packed already. It will be here in a moment.', 409);
  }
}

/**
 * Has all evidence packed into one archive, for whoever asks to take within a week. Written by a job. The same press
 * again changes nothing. Throws PackUnderWay.
 */
export const askForPack = operation({
  name: 'audits.pack-evidence',
  may: 'audits.export',
  input: z.strictObject({ packId: z.uuid() }),
  fresh: (_input, actor) => actor.id,
  async run({ tx, actor, now }, { packId: id }): Promise<void> {
    const under = await tx
      .select({ id: evidencePack.id })
      .from(evidencePack)
      .where(inArray(evidencePack.state, ['asked', 'writing']))
      .limit(1);
    if (under.some(pack => pack.id !== id)) throw new PackUnderWay();
    await tx.insert(evidencePack).values({ id, askedBy: actor.id, askedAt: now, state: 'asked' }).onConflictDoNothing();
    const when = { key: `policy.write-pack:${id}`, maxAttempts: TRIES_WHILE_WAITED_FOR };
    await enqueue(tx, 'policy.write-pack', { packId: id }, when);
  },
  target: ({ packId }) => `evidence-pack:${packId}`,
});
