import { staffWith } from '#lib/access/actors.fixture.ts';
import { type Actor, approve, SecondPersonWanted } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, dayOf, later } from '#lib/clock.ts';
import { beginDraft } from './begin-draft.ts';
import { describeDraft } from './describe-draft.ts';
import { editClause } from './edit-clause.ts';
import { publishPolicy } from './publish-policy.ts';

/** Writes what changes; may ask that it be published. */
export const noor: Actor = { ...staffWith('access_admin'), id: 'account:noor' };
/** The second person. */
export const olive: Actor = { ...staffWith('owner'), id: 'account:olive' };

export const SUMMARY = 'Our support answers by telephone too.';
export const WORDS = 'Questions go to our customer support.\n\nThey answer by mail\nand by telephone.';

/** A draft in which the clause about support says something new, ready to be published from `days` after `now`. */
export async function readyDraft(now: Date, days = 35, part: Partial<Parameters<typeof describeDraft>[1]> = {}) {
  const draftId = await beginDraft(noor, { from: 'published', reason: 'business' }, now);
  const words = `${WORDS} Ask at any hour: ${draftId}.`;
  await editClause(noor, { draftId, clause: 'support', heading: 'Whom to ask', words }, now);
  const effectiveOn = dayOf(later(now, days * DAY));
  const said = { summary: SUMMARY, reason: 'business' as const, material: 'yes' as const, effectiveOn };
  await describeDraft(noor, { draftId, ...said, ...part }, now);
  return draftId;
}

/** Edits of `readyDraft`. */
export const EDITS = 2;

/** Noor asks that it be published. Answers the request that waits for a second person. */
export async function askedToPublish(draftId: string, now: Date, edits = EDITS): Promise<string> {
  const thrown = await proving(publishPolicy)(noor, { draftId, edits }, now).catch((error: unknown) => error);
  if (!(thrown instanceof SecondPersonWanted)) throw thrown;
  return thrown.requestId;
}

/** Publishes what is asked for, by two people. */
export async function publishes(draftId: string, now: Date): Promise<void> {
  const requestId = await askedToPublish(draftId, now);
  await proving(approve)(olive, { requestId }, now);
}
