import { eq, sql } from 'drizzle-orm';
import { type Reader, statement, type Tx } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { ensureRuleset } from './ensure-ruleset.ts';
import { readRuleset } from './read-ruleset.ts';
import type { Ruleset } from './ruleset.ts';

const read = new Map<number, Ruleset>();

/**
 * The ruleset that decides now: which one is asked of Postgres each time, one look-up in an index of one row, so that a
 * version that is published decides the next payment in every process; what it says is read once.
 */
export async function liveRuleset(tx: Tx): Promise<Ruleset> {
  await ensureRuleset(tx);
  const [live] = await versionNow(tx);
  if (!live) throw new Error('no ruleset is live');
  const known = read.get(live.version) ?? (await rulesetOf(tx, live.version));
  read.set(live.version, known);
  return known;
}

const versionNow = statement(on =>
  // The status is written out: only so does the planner see that the index of the one live row will do.
  on.select({ version: riskRuleset.version }).from(riskRuleset).where(sql`${riskRuleset.status} = 'live'`),
);

/** The ruleset of a version. Throws when there is none, and when it cannot be read. */
export async function rulesetOf(reader: Reader, version: number): Promise<Ruleset> {
  const [row] = await reader
    .select({ rules: riskRuleset.rules })
    .from(riskRuleset)
    .where(eq(riskRuleset.version, version));
  if (!row) throw new Error(`there is no ruleset ${version}`);
  return readRuleset(version, row.rules);
}
