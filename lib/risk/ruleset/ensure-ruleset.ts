import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { DEFAULTS } from './defaults.ts';

const BUILD = 'system:build';
let ensured: typeof DEFAULTS | undefined;

/**
 * Stores the rules of this build under a version of their own, once, so that every evaluation can name what decided it.
 * They go live where the live version is a build's too; where people have published one, theirs stays live and the
 * build's is a draft for them. A build that was known before changes nothing, so that two builds running side by side
 * do not take turns.
 */
export async function ensureRuleset(tx: Tx, defaults = DEFAULTS): Promise<void> {
  if (ensured === defaults) return;
  if (isKnown(await versions(tx), defaults)) {
    // Remembered only now that somebody has committed it: an insert of ours may still roll back.
    ensured = defaults;
    return;
  }
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('risk_ruleset'))`);
  const known = await versions(tx);
  if (!isKnown(known, defaults)) await add(tx, known, defaults);
}

type Known = Awaited<ReturnType<typeof versions>>;

const versions = (tx: Tx) => {
  const { version, rules, publishedBy, status } = riskRuleset;
  return tx.select({ version, rules, publishedBy, status }).from(riskRuleset);
};

const isKnown = (known: Known, defaults: typeof DEFAULTS): boolean =>
  known.some(({ publishedBy, rules }) => publishedBy === BUILD && isDeepStrictEqual(rules, defaults));

async function add(tx: Tx, known: Known, rules: typeof DEFAULTS): Promise<void> {
  const live = known.find(({ status }) => status === 'live');
  const status = !live || live.publishedBy === BUILD ? 'live' : 'draft';
  if (live && status === 'live')
    await tx.update(riskRuleset).set({ status: 'retired' }).where(eq(riskRuleset.version, live.version));
  const version = Math.max(0, ...known.map(one => one.version)) + 1;
  await tx.insert(riskRuleset).values({ version, status, rules, publishedBy: BUILD });
}
