import type { Tx } from '#lib/db/index.ts';
import { RULES, RULESET_VERSION } from './rules/index.ts';
import { riskRuleset } from './schema.ts';

let ensured = false;

/** Stores the rules of this build under their version, once, so that every evaluation can name what decided it. */
export async function ensureRuleset(tx: Tx): Promise<void> {
  if (ensured) return;
  const rules = Object.values(RULES)
    .flat()
    .map(({ id, title, because, stage, threshold, score, outcome }) => {
      return { id, title, because, stage, threshold, score, outcome: typeof outcome === 'string' ? outcome : 'varies' };
    });
  const row = { version: RULESET_VERSION, status: 'live' as const, rules, publishedBy: 'system:build' };
  const inserted = await tx.insert(riskRuleset).values(row).onConflictDoNothing().returning({ v: riskRuleset.version });
  // Remembered only once it is known to be committed by someone: an insert of ours may still roll back.
  ensured = inserted.length === 0;
}
