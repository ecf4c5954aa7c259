import { eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import type { DraftView } from '../model.ts';
import { differenceOf } from './difference.ts';
import { effectiveFrom, problemsOf } from './readiness.ts';
import { policyDraft, policyVersion } from './schema.ts';
import { newestVersion, type StoredVersion } from './store-version.ts';
import type { StoredDraft } from './stored-draft.ts';

/** The draft that is open, or null. */
export async function openDraft(now: Date): Promise<DraftView | null> {
  const [draft] = await db().select().from(policyDraft).where(eq(policyDraft.state, 'open'));
  return draft ? view(draft, now) : null;
}

/** A draft, held against what was published last; closed, against what it was begun from. Null when there is none. */
export async function viewDraft(id: string, now: Date): Promise<DraftView | null> {
  if (!isId(id)) return null;
  const [draft] = await db().select().from(policyDraft).where(eq(policyDraft.id, id));
  return draft ? view(draft, now) : null;
}

async function view(draft: StoredDraft, now: Date): Promise<DraftView> {
  const isOpen = draft.state === 'open';
  const base = (isOpen ? await newestVersion(db()) : await versionOf(draft)) as StoredVersion;
  const { texts, effectiveOn, createdAt, changedAt, closedAt: _, ...rest } = draft;
  return {
    ...rest,
    clauses: texts,
    effectiveOn: effectiveOn ?? '',
    effectiveFrom: effectiveFrom(draft, base, now).toISOString(),
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    changes: differenceOf(base.texts, texts),
    problems: isOpen ? problemsOf(draft, base, now) : [],
  };
}

async function versionOf({ basedOn }: StoredDraft): Promise<StoredVersion | undefined> {
  const [version] = await db().select().from(policyVersion).where(eq(policyVersion.number, basedOn));
  return version;
}
