import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { riskRuleset } from '../schema.ts';
import { versionNumber } from './make-draft.ts';
import { problemsOf } from './problems.ts';
import { readRuleset } from './read-ruleset.ts';
import { AnotherInShadow, NotADraft, NotSound } from './refusals.ts';
import { alone, lockVersion } from './stored-version.ts';

/**
 * From now on a draft is asked beside the live version, at every gate and with the same facts; it decides nothing. What
 * it says is fixed from here on. Throws NoSuchRuleset, NotADraft, AnotherInShadow, NotSound.
 */
export const beginShadow = operation({
  name: 'rules.begin-shadow',
  may: 'rules.edit',
  input: z.strictObject({ version: versionNumber }),
  target: ({ version }) => `ruleset:${version}`,
  async run({ tx, now }, { version }) {
    await alone(tx);
    const { status, rules } = await lockVersion(tx, version);
    if (status !== 'draft') throw new NotADraft();
    const inShadow = eq(riskRuleset.status, 'shadow');
    const [other] = await tx.select({ version: riskRuleset.version }).from(riskRuleset).where(inShadow);
    if (other) throw new AnotherInShadow(other.version);
    const problems = problemsOf(readRuleset(version, rules));
    if (problems.length > 0) throw new NotSound(problems);
    await tx.update(riskRuleset).set({ status: 'shadow', shadowSince: now }).where(eq(riskRuleset.version, version));
  },
});
