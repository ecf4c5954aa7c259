import { asc, desc, eq, gt } from 'drizzle-orm';
import { db, transaction } from '#lib/db/index.ts';
import type { PolicyVersion } from '../model.ts';
import { ensurePolicy } from './ensure-policy.ts';
import { storedInForce } from './in-force.ts';
import { policyVersion as table } from './schema.ts';
import { newestVersion, type StoredVersion } from './store-version.ts';

/**
 * The version that holds at `now`: of those that are in force by then, the one published last. Where none was ever
 * stored, the words that come with the shop are stored first.
 */
export async function policyInForce(now: Date): Promise<PolicyVersion> {
  const found = await storedInForce(now);
  if (found) return viewVersion(found);
  await transaction(tx => ensurePolicy(tx, now));
  const [stored] = await db().select().from(table).orderBy(asc(table.number)).limit(1);
  if (!stored) throw new Error('no version of the policy is stored');
  return viewVersion(stored);
}

/** One version, or null when there is none of that number. */
export async function policyVersion(number: number): Promise<PolicyVersion | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_000_000_000) return null;
  const [found] = await db().select().from(table).where(eq(table.number, number));
  return found ? viewVersion(found) : null;
}

/** The version that was published last, whether it is in force or not yet: the one that staff read and acknowledge. */
export async function newestPolicy(now: Date): Promise<PolicyVersion> {
  const newest = await newestVersion(db());
  return newest ? viewVersion(newest) : policyInForce(now);
}

/** The version that takes effect next, or null when none waits. */
export async function policyToCome(now: Date): Promise<PolicyVersion | null> {
  const [next] = await db().select().from(table).where(gt(table.effectiveAt, now)).orderBy(desc(table.number)).limit(1);
  return next ? viewVersion(next) : null;
}

const MOST = 500;

/** Every version, the newest first; a shop that revises each week for nine years has not reached the most of it. */
export async function policyVersions(now: Date): Promise<PolicyVersion[]> {
  await policyInForce(now);
  const stored = await db().select().from(table).orderBy(desc(table.number)).limit(MOST);
  return stored.map(viewVersion);
}

/** Byte for byte what the hash of a version is taken of; null when there is none of that number. */
export async function printedVersion(number: number): Promise<string | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_000_000_000) return null;
  const [found] = await db().select({ printed: table.printed }).from(table).where(eq(table.number, number));
  return found?.printed ?? null;
}

/** A stored version as everybody may see it. */
export const viewVersion = (stored: StoredVersion): PolicyVersion => ({
  number: stored.number,
  clauses: stored.texts,
  sha256: stored.sha256,
  summary: stored.summary,
  reason: stored.reason,
  material: stored.material,
  publishedAt: stored.publishedAt.toISOString(),
  effectiveAt: stored.effectiveAt.toISOString(),
  supersedes: stored.supersedes,
});
