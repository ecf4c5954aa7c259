import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { differenceOf } from './difference.ts';
import { versionNumber } from './make-draft.ts';
import { problemsOf } from './problems.ts';
import { readRuleset } from './read-ruleset.ts';
import { AlreadyLive, LiveHasChanged, NotSound, NotTried } from './refusals.ts';
import { alone, lockVersion, type StoredVersion } from './stored-version.ts';

/**
 * Makes a version live, in the place of `instead`, once a second person has approved it: one that runs in shadow, or one
 * that was live or in shadow before, which is how to go back. It decides the next payment in every process. Throws
 * NoSuchRuleset, NotTried, AlreadyLive, LiveHasChanged, NotSound.
 */
export const publishRuleset = operation({
  name: 'rules.publish',
  may: 'rules.publish',
  input: z.strictObject({
    version: versionNumber,
    instead: versionNumber,
    because: z.string().trim().min(10, 'Say in a sentence why, for whoever approves it.').max(500),
  }),
  target: ({ version }) => `ruleset:${version}`,
  fresh: ({ version }) => `ruleset:${version}`,
  secondPerson: async ({ version, because }, { tx }) => {
    const { next, live } = await publishable(tx, version);
    return sentence(next, live, because);
  },
  async run({ tx, actor, approvedBy, now }, { version, instead }) {
    await alone(tx);
    const { next, live } = await publishable(tx, version);
    if (live.version !== instead) throw new LiveHasChanged(live.version);
    const problems = problemsOf(readRuleset(version, next.rules));
    if (problems.length > 0) throw new NotSound(problems);
    // Tried for the first person; nothing goes live before there is a second one.
    if (!approvedBy) return;
    await tx.update(riskRuleset).set({ status: 'retired', retiredAt: now }).where(eq(riskRuleset.version, instead));
    await tx
      .update(riskRuleset)
      .set({ status: 'live', publishedBy: actor.id, approvedBy: approvedBy.id, publishedAt: now, retiredAt: null })
      .where(eq(riskRuleset.version, version));
  },
});

async function publishable(tx: Tx, version: number): Promise<{ next: StoredVersion; live: StoredVersion }> {
  const next = await lockVersion(tx, version);
  if (next.status === 'live') throw new AlreadyLive();
  if (next.status === 'draft') throw new NotTried();
  const [live] = await tx.select().from(riskRuleset).where(eq(riskRuleset.status, 'live'));
  if (!live) throw new Error('no ruleset is live');
  return { next, live };
}

/** What the second person reads: what would change, rule by rule, and why somebody wants it. */
function sentence(next: StoredVersion, live: StoredVersion, because: string): string {
  const [after, before] = [readRuleset(next.version, next.rules), readRuleset(live.version, live.rules)];
  const changes = differenceOf(before, after).map(({ title, says }) => `${title}: ${says}.`);
  const what = next.publishedAt ? 'Go back to version' : 'Publish version';
  const from = next.shadowSince
    ? `In shadow since ${next.shadowSince.toISOString().slice(0, 16).replace('T', ' ')} UTC.`
    : '';
  return [
    `${what} ${next.version} of the rules in the place of version ${live.version}. ${because}`,
    changes.length === 0 ? 'It says the same as what is live.' : `What changes: ${changes.join(' ')}`,
    from,
  ]
    .filter(Boolean)
    .join(' ');
}
