import { isDeepStrictEqual } from 'node:util';
import { and, desc, gte, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { replay } from '../replay.ts';
import { rulesetOf } from '../ruleset/live-ruleset.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { riskEvaluation } from '../schema.ts';

/** So many of the latest decisions: each hour has others. */
const SAMPLE = 200;

/** What was decided follows from what was seen and from the rules of then, to the letter; so none was made to fit afterwards. */
export const decisionsReplay = control({
  id: 'risk.decisions-replay',
  says: 'What was decided about a payment follows from what was seen of it and from the rules that held then, and can be shown to.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const rows = await db()
      .select()
      .from(riskEvaluation)
      .where(and(gte(riskEvaluation.at, later(now, -DAY)), sql`not ${riskEvaluation.shadow}`))
      .orderBy(desc(riskEvaluation.at), desc(riskEvaluation.id))
      .limit(SAMPLE);
    const rulesets = new Map<number, Ruleset>();
    const differ: string[] = [];
    for (const row of rows) {
      const { rulesetVersion: version } = row;
      const ruleset = rulesets.get(version) ?? (await rulesetOf(db(), version));
      rulesets.set(version, ruleset);
      if (!saysTheSame(row, ruleset)) differ.push(`risk_evaluation:${row.id}`);
    }
    return heldUnless(
      differ,
      broken =>
        broken === 0
          ? `The latest ${rows.length} decisions of the last day came out the same again.`
          : `${broken} of the latest ${rows.length} decisions come out otherwise now.`,
      { replayed: rows.length, versions: [...rulesets.keys()].map(String) },
    );
  },
});

function saysTheSame(row: typeof riskEvaluation.$inferSelect, ruleset: Ruleset): boolean {
  const { outcome, score, hits } = replay(row, ruleset);
  return outcome === row.outcome && score === row.score && isDeepStrictEqual(plain(hits), row.hits);
}

/** As it would lie in the database. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
