import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { DEFAULTS } from './defaults.ts';

/** Who made, and put live, the rules that come with a build. */
export const BUILD = 'system:build';
let ensured: Defaults | undefined;

/**
 * Stores the rules of this build under a version of their own, once, so that every evaluation can name what decided it.
 * They go live where the live version is a build's too; where people have published one, theirs stays live and the
 * build's is a draft for them. A build that was known before changes nothing, so that two builds running side by side
 * do not take turns.
 */
export async function ensureRuleset(tx: Tx, defaults: Defaults = DEFAULTS): Promise<void> {
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

type Defaults = typeof DEFAULTS;
type Known = Awaited<ReturnType<typeof versions>>;

const versions = (tx: Tx) => {
  const { version, rules, createdBy, publishedBy, status } = riskRuleset;
  return tx.select({ version, rules, createdBy, publishedBy, status }).from(riskRuleset);
};

const isKnown = (known: Known, defaults: Defaults): boolean =>
  known.some(({ createdBy, rules }) => createdBy === BUILD && isDeepStrictEqual(rules, defaults));

async function add(tx: Tx, known: Known, rules: Defaults): Promise<void> {
  const live = known.find(({ status }) => status === 'live');
  const made = { version: Math.max(0, ...known.map(one => one.version)) + 1, rules, createdBy: BUILD };
  if (live && live.publishedBy !== BUILD) {
    await tx.insert(riskRuleset).values({ ...made, status: 'draft', note: NOTE });
    return;
  }
  const now = sql`now()`;
  if (live)
    await tx
      .update(riskRuleset)
      .set({ status: 'retired', retiredAt: now })
      .where(eq(riskRuleset.version, live.version));
  await tx.insert(riskRuleset).values({ ...made, status: 'live', note: NOTE, publishedBy: BUILD, publishedAt: now });
}

const NOTE = 'The defaults of a build.';
