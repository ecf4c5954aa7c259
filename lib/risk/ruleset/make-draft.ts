import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { riskRuleset } from '../schema.ts';
import { readRuleset } from './read-ruleset.ts';
import { alone, lockVersion } from './stored-version.ts';

export const versionNumber = z.coerce.number().int().min(1).max(2_000_000_000);

/** Makes a draft that says what a version says; any version will do. Answers the draft's number. Throws NoSuchRuleset. */
export const makeDraft = operation({
  name: 'rules.make-draft',
  may: 'rules.edit',
  input: z.strictObject({
    version: versionNumber,
    note: z.string().trim().min(5, 'Say in a few words what it is for.').max(500),
  }),
  async run({ tx, actor, now }, { version, note }) {
    await alone(tx);
    const { rules } = await lockVersion(tx, version);
    const { version: _, ...said } = readRuleset(version, rules);
    const [newest] = await tx.select({ version: sql<number>`max(${riskRuleset.version})` }).from(riskRuleset);
    const made = { version: (newest?.version ?? 0) + 1, rules: said, note, basedOn: version };
    await tx.insert(riskRuleset).values({ ...made, status: 'draft', createdBy: actor.id, createdAt: now });
    return made.version;
  },
  target: (_input, version) => `ruleset:${version}`,
});
