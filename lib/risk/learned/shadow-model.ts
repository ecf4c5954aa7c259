import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { versionNumber } from '../ruleset/make-draft.ts';
import { NotThatModel } from './refusals.ts';
import { riskModel } from './schema.ts';
import { alone, lockModel } from './train-model.ts';

/** A shadow also scores what was judged so long before, so that there is something to compare at once. */
const LOOKS_BACK = 30 * DAY;

/**
 * From now on a draft scores beside the live version what the first gate judges, and decides nothing. Another shadow is a
 * draft again. Throws NotThatModel.
 */
export const shadowModel = operation({
  name: 'models.shadow',
  may: 'rules.edit',
  input: z.strictObject({ version: versionNumber }),
  target: ({ version }) => `model:${version}`,
  async run({ tx, now }, { version }) {
    await alone(tx);
    const model = await lockModel(tx, version);
    if (model?.status !== 'draft') throw new NotThatModel('Only a draft can be put into shadow.');
    await tx.update(riskModel).set({ status: 'draft' }).where(eq(riskModel.status, 'shadow'));
    const scoredUntil = later(now, -LOOKS_BACK);
    await tx.update(riskModel).set({ status: 'shadow', scoredUntil }).where(eq(riskModel.version, version));
    await enqueue(tx, 'risk.score-in-shadow', {}, { key: 'risk.score-in-shadow' });
  },
});
