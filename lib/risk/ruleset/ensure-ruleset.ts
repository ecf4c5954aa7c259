import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { DEFAULTS } from './defaults.ts';

const BUILD = 'system:build';
let ensured = false;

/**
 * Stores the rules of this build under a version of their own, once, so that every evaluation can name what decided it.
 * They go live where the live version is a build's too; where people have published one, theirs stays live and the
 * build's is a draft for them. A build that was known before changes nothing, so that two builds running side by side
 * do not take turns.
 */
export async function ensureRuleset(tx: Tx): Promise<void> {
  if (ensured) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('risk_ruleset'))`);
  const { version, rules, publishedBy, status } = riskRuleset;
  const known = await tx.select({ version, rules, publishedBy, status }).from(riskRuleset);
  // Remembered only once it is known to be committed by someone: an insert of ours may still roll back.
  ensured = known.some(one => one.publishedBy === BUILD && isDeepStrictEqual(one.rules, DEFAULTS));
  if (ensured) return;
  const live = known.find(one => one.status === 'live');
  const goesLive = !live || live.publishedBy === BUILD;
  if (live && goesLive) await tx.update(riskRuleset).set({ status: 'retired' }).where(eq(version, live.version));
  const next = Math.max(0, ...known.map(one => one.version)) + 1;
  const row = { version: next, status: goesLive ? ('live' as const) : ('draft' as const), publishedBy: BUILD };
  await tx.insert(riskRuleset).values({ ...row, rules: DEFAULTS });
}
