import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { riskRuleset } from '../schema.ts';
import { versionNumber } from './make-draft.ts';
import { alone, lockVersion } from './stored-version.ts';

/** It is not in shadow. */
export class NotInShadow extends Refusal {
  constructor() {
    super('not_in_shadow', 'This version is not in shadow.', 409);
  }
}

/** Takes a version out of the shadow. What it would have decided stays on record. Throws NoSuchRuleset, NotInShadow. */
export const endShadow = operation({
  name: 'rules.end-shadow',
  may: 'rules.edit',
  input: z.strictObject({ version: versionNumber }),
  target: ({ version }) => `ruleset:${version}`,
  async run({ tx, now }, { version }) {
    await alone(tx);
    const { status } = await lockVersion(tx, version);
    if (status !== 'shadow') throw new NotInShadow();
    await tx.update(riskRuleset).set({ status: 'retired', retiredAt: now }).where(eq(riskRuleset.version, version));
  },
});
