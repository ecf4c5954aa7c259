import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { riskRuleset } from '../schema.ts';
import { versionNumber } from './make-draft.ts';
import { lockDraft } from './stored-version.ts';

/** Throws a draft away. It is listed no more, and its number is not given again. Throws NoSuchRuleset, NotADraft. */
export const discardDraft = operation({
  name: 'rules.discard-draft',
  may: 'rules.edit',
  input: z.strictObject({ version: versionNumber }),
  target: ({ version }) => `ruleset:${version}`,
  async run({ tx }, { version }) {
    await lockDraft(tx, version);
    await tx.update(riskRuleset).set({ status: 'discarded' }).where(eq(riskRuleset.version, version));
  },
});
