import { eq, sql } from 'drizzle-orm';
import { ownStatement, type Reader, type Tx } from '#lib/db/index.ts';
import { modelOf } from '../learned/live-model.ts';
import { riskRuleset } from '../schema.ts';
import { ensureRuleset } from './ensure-ruleset.ts';
import { readRuleset } from './read-ruleset.ts';
import type { Ruleset } from './ruleset.ts';

const read = new Map<number, Ruleset>();

/** The ruleset that decides now, with the one in shadow. The rules of this build are stored first where they are not yet. */
export async function liveRuleset(tx: Tx): Promise<Ruleset> {
  await ensureRuleset(tx);
  const ruleset = await storedRuleset(tx);
  if (!ruleset) throw new Error('no ruleset is live');
  return ruleset;
}

/**
 * The same without storing anything: null in a shop that has no ruleset yet. Which versions they are is asked of Postgres
 * each time, three look-ups in indexes of one row, so that a version that is published decides the next payment in every
 * process; what they say is read once, because it is fixed.
 */
export async function storedRuleset(reader: Reader): Promise<Ruleset | null> {
  const asked = await versionsNow(reader);
  const live = asked.find(({ status }) => status === 'live');
  const shadow = asked.find(({ status }) => status === 'shadow');
  if (!live) return null;
  const model = asked.find(({ status }) => status === 'learned');
  const learned = model && (await modelOf(reader, model.version));
  const ruleset = { ...(await known(reader, live.version)), ...(learned ? { learned } : {}) };
  if (!shadow) return ruleset;
  // What is only tried must not cost a payment.
  const beside = await known(reader, shadow.version).catch(() => null);
  return { ...ruleset, beside: { version: shadow.version, ruleset: beside } };
}

async function known(reader: Reader, version: number): Promise<Ruleset> {
  const ruleset = read.get(version) ?? (await rulesetOf(reader, version));
  read.set(version, ruleset);
  return ruleset;
}

const versionsNow = ownStatement<{ version: number; status: 'live' | 'shadow' | 'learned' }>(
  // The statuses are written out: only so does the planner see that the indexes of one row will do.
  () => sql`select version, status from risk_ruleset where status = 'live'
    union all select version, status from risk_ruleset where status = 'shadow'
    union all select version, 'learned' from risk_model where status = 'live'`,
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
