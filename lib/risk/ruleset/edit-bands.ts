import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { versionNumber } from './make-draft.ts';
import { bandProblems } from './problems.ts';
import { keepDraft, lockDraft } from './stored-version.ts';

const from = z.coerce.number({ error: 'A whole number from 1 to 1000.' });

/** Sets from which sums of points on a draft challenges, holds and blocks. Throws NoSuchRuleset, NotADraft, BadInput. */
export const editBands = operation({
  name: 'rules.edit-bands',
  may: 'rules.edit',
  input: z.strictObject({ version: versionNumber, challenge: from, hold: from, block: from }),
  target: ({ version }) => `ruleset:${version}`,
  async run({ tx }, { version, ...bands }) {
    const problems = bandProblems(bands);
    const draft = await lockDraft(tx, version);
    if (Object.keys(problems).length > 0) throw new BadInput(problems);
    await keepDraft(tx, { ...draft, bands });
  },
});
