import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { versionNumber } from '../ruleset/make-draft.ts';
import { NotThatModel } from './refusals.ts';
import { riskModel } from './schema.ts';
import { alone, lockModel } from './train-model.ts';

const because = z.string().trim().min(10, 'Say in a sentence why, for whoever approves it.').max(500);

/**
 * Has a version score from now on, in the place of the one that does, once a second person has approved it: one from the
 * shadow, or one that scored before, which is how to go back. Throws NotThatModel.
 */
export const publishModel = operation({
  name: 'models.publish',
  may: 'rules.publish',
  input: z.strictObject({ version: versionNumber, because }),
  target: ({ version }) => `model:${version}`,
  fresh: ({ version }) => `model:${version}`,
  secondPerson: async ({ version, because: why }, { tx }) => sentence(await publishable(tx, version), why),
  async run({ tx, actor, approvedBy, now }, { version }) {
    await alone(tx);
    await publishable(tx, version);
    // Tried for the first person; nothing goes live before there is a second one.
    if (!approvedBy) return;
    await tx.update(riskModel).set({ status: 'retired' }).where(eq(riskModel.status, 'live'));
    const decided = { decidedBy: actor.id, approvedBy: approvedBy.id, decidedAt: now };
    await tx
      .update(riskModel)
      .set({ status: 'live', ...decided })
      .where(eq(riskModel.version, version));
  },
});

/** Has nothing learned score any more, once a second person has approved it: the rules go on alone. Throws NotThatModel. */
export const retireModel = operation({
  name: 'models.retire',
  may: 'rules.publish',
  input: z.strictObject({ version: versionNumber, because }),
  target: ({ version }) => `model:${version}`,
  fresh: ({ version }) => `model:${version}`,
  secondPerson: ({ version, because: why }) => `Take version ${version} of the learned score out of use. ${why}`,
  async run({ tx, actor, approvedBy, now }, { version }) {
    await alone(tx);
    if ((await lockModel(tx, version))?.status !== 'live') throw new NotThatModel('This version does not score now.');
    if (!approvedBy) return;
    const decided = { decidedBy: actor.id, approvedBy: approvedBy.id, decidedAt: now };
    await tx
      .update(riskModel)
      .set({ status: 'retired', ...decided })
      .where(eq(riskModel.version, version));
  },
});

type Stored = typeof riskModel.$inferSelect;

async function publishable(tx: Tx, version: number): Promise<Stored> {
  const model = await lockModel(tx, version);
  const tried = model?.status === 'shadow' || (model?.status === 'retired' && model.decidedAt !== null);
  if (!model || !tried) throw new NotThatModel('What goes live has been in shadow, or was live before.');
  return model;
}

/** What the second person reads. */
function sentence({ version, measures, trainedOn, decidedAt }: Stored, why: string): string {
  const { areaUnderRoc, averagePrecision } = measures;
  const learned = `It learned from ${trainedOn.fraud} frauds and ${trainedOn.honest} honest payments.`;
  const good =
    areaUnderRoc === null || averagePrecision === null
      ? 'It could not be measured.'
      : `On later ones: area under the curve ${areaUnderRoc.toFixed(3)}, average precision ${averagePrecision.toFixed(3)}.`;
  return `${decidedAt ? 'Go back to' : 'Publish'} version ${version} of the learned score. ${why} ${learned} ${good}`;
}
