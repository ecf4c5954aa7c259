import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { type Assurance, heavier, type RiskHit, type RiskOutcome, type RiskStage } from './model.ts';
import { rulesetOf } from './ruleset/live-ruleset.ts';
import { ofScore, type RuleSetting, type Ruleset } from './ruleset/ruleset.ts';
import { riskEvaluation } from './schema.ts';

type Said = { stage: RiskStage; hits: readonly RiskHit[] };

/**
 * What a gate's verdict comes to when the hits that `shown` answers count for nothing, by the ruleset that gave it. A
 * block is not answered by anything, nor is a gate's own trouble.
 */
export function whatRemains({ stage, hits }: Said, { rules, bands }: Ruleset, shown: Assurance): RiskOutcome {
  const left = hits.filter(hit => !isAnswered(hit, rules[hit.rule], shown));
  const score = left.reduce((sum, hit) => sum + hit.score, 0);
  const outcome = left.reduce<RiskOutcome>((worst, hit) => heavier(worst, hit.outcome), ofScore(score, bands));
  if (outcome !== 'challenge') return outcome;
  // The first gate's challenge was asked of the card; after the card has answered it only means: look first.
  return stage === 'pre_auth' ? 'allow' : 'hold';
}

function isAnswered({ outcome, value, threshold }: RiskHit, setting: RuleSetting | undefined, shown: Assurance) {
  const troubled = value === null && threshold === null;
  if (outcome === 'block' || troubled || !setting?.answeredBy) return false;
  return setting.answeredBy === 'code' || shown === 'factor';
}

/**
 * What still speaks against a held payment once its buyer has shown `shown`: `allow` when every hit that holds it is
 * answered. Of the first gate, what it said of the attempt that the card answered counts. Without a look of the second
 * gate nothing can be answered, so it stays a hold.
 */
export async function remainingOutcome(tx: Tx, paymentId: string, shown: Assurance): Promise<RiskOutcome> {
  const { attemptId, stage, hits, rulesetVersion, shadow, at } = riskEvaluation;
  const said = await tx
    .select({ attemptId, stage, hits, rulesetVersion })
    .from(riskEvaluation)
    .where(and(eq(riskEvaluation.paymentId, paymentId), eq(shadow, false)))
    .orderBy(asc(at));
  const answered = said.findLast(one => one.stage === 'post_auth');
  if (!answered) return 'hold';
  const counts = said.filter(one => one.stage !== 'pre_auth' || one.attemptId === answered.attemptId);
  const left = await Promise.all(
    counts.map(async one => whatRemains(one, await rulesetOf(tx, one.rulesetVersion), shown)),
  );
  return left.reduce<RiskOutcome>(heavier, 'allow');
}
