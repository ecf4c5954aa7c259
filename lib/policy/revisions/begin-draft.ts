import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import type { ClauseText, Reason } from '../model.ts';
import { REASONS } from '../model.ts';
import { ensurePolicy, wordsOfBuild } from './ensure-policy.ts';
import { DraftIsOpen } from './refusals.ts';
import { policyDraft } from './schema.ts';
import { alone, newestVersion } from './store-version.ts';

/** Why a version may be made, as a list for what reads input. */
export const reasons = Object.keys(REASONS) as [Reason, ...Reason[]];

/**
 * Begins the next version: a copy of what was published last, or of the words that this build comes with. It is taken
 * to matter to customers until somebody says otherwise. Answers the draft's id. Throws DraftIsOpen.
 */
export const beginDraft = operation({
  name: 'policy.begin-draft',
  may: 'policy.publish',
  input: z.strictObject({ from: z.enum(['published', 'build']), reason: z.enum(reasons) }),
  async run({ tx, actor, now }, { from, reason }): Promise<string> {
    await ensurePolicy(tx, now);
    await alone(tx);
    const [open] = await tx.select({ id: policyDraft.id }).from(policyDraft).where(eq(policyDraft.state, 'open'));
    if (open) throw new DraftIsOpen();
    const newest = await newestVersion(tx);
    if (!newest) throw new Error('no version of the policy is stored');
    const texts = from === 'build' ? wordsOfBuild() : inOrderOfBuild(newest.texts);
    const [id, by] = [newId(), actor.id];
    const begun = { id, basedOn: newest.number, texts, reason, material: true, createdBy: by, changedBy: by };
    await tx.insert(policyDraft).values({ ...begun, createdAt: now, changedAt: now });
    return id;
  },
  target: (_input, draftId) => `policy-draft:${draftId}`,
});

/**
 * What was published, as far as this build still keeps it, with the clauses that are new in it: which clauses there are
 * is a matter of what keeps them.
 */
const inOrderOfBuild = (published: readonly ClauseText[]): ClauseText[] =>
  wordsOfBuild().map(clause => published.find(({ id }) => id === clause.id) ?? clause);
