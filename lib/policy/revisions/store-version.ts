import { desc, sql } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { beginCampaign } from '../campaign/begin-campaign.ts';
import type { ClauseText, Reason } from '../model.ts';
import { hashOf, printedText } from './printed.ts';
import { policyVersion } from './schema.ts';

export type StoredVersion = typeof policyVersion.$inferSelect;

/** The page of the policy carries it, which tells when promises were proved last: what is notified under it is drawn anew. */
export const POLICY_TAG = 'policy';
/** Pages that print versions, or announce one, and nothing else of the policy. */
export const VERSIONS_TAG = 'policy-versions';

/** Has every page that prints a version drawn anew, as soon as what it runs in is committed. */
export const redrawVersions = (on: Pick<Tx, 'execute'>): Promise<unknown> =>
  on.execute(sql`select pg_notify('page_cache', ${`${POLICY_TAG},${VERSIONS_TAG}`})`);

/** Whoever makes or publishes does so alone: numbers follow each other, and one draft is open. */
export const alone = (tx: Tx): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('policy_version'))`);

/** The version that was published last, in force or not yet. */
export async function newestVersion(tx: Pick<Tx, 'select'>): Promise<StoredVersion | undefined> {
  const [newest] = await tx.select().from(policyVersion).orderBy(desc(policyVersion.number)).limit(1);
  return newest;
}

export type Publishing = {
  texts: readonly ClauseText[];
  summary: string;
  reason: Reason;
  material: boolean;
  effectiveAt: Date;
  publishedBy: string;
  approvedBy: string | null;
};

/**
 * Stores the next version, with its hash in the audit ledger, has everybody told of it (but of the first, which comes
 * with the shop) and the pages that print the policy drawn anew. The caller is alone (`alone`). From here on nobody can change it.
 */
export async function storeVersion(tx: Tx, publishing: Publishing, now: Date): Promise<StoredVersion> {
  const before = (await newestVersion(tx)) ?? null;
  const number = (before?.number ?? 0) + 1;
  const printed = printedText({ ...publishing, number, publishedAt: now, before });
  const made = { ...publishing, number, printed, sha256: hashOf(printed), publishedAt: now };
  const [stored] = await tx
    .insert(policyVersion)
    .values({ ...made, supersedes: before?.number ?? null })
    .returning();
  if (!stored) throw new Error('a version was not stored');
  if (number > 1) await beginCampaign(tx, stored, now);
  await redrawVersions(tx);
  const detail = { sha256: stored.sha256, material: stored.material, reason: stored.reason };
  const event = { action: 'policy.published', target: `policy:${number}`, outcome: 'done' as const, detail };
  await recordEvent(tx, { ...event, actor: publishing.publishedBy });
  return stored;
}
