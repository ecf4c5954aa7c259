import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { rulesBetween } from '../backtest/stored/rules-between.ts';
import type { RiskHit, RiskOutcome, RiskStage } from '../model.ts';
import type { ShadowView } from './model.ts';

/** How many verdicts are compared: what a page can wait for, however long a version runs in shadow. */
const MOST = 20_000;
/** Of those that differ, so many are looked at rule by rule, and so many are listed. */
const LOOKED_AT = 1_000;
const LISTED = 25;

/** What a version said in shadow beside what was decided, over the newest verdicts. */
export async function viewShadow(version: number): Promise<ShadowView> {
  const [ways, differing] = await Promise.all([db().execute<Way>(waysOf(version)), db().execute<Pair>(pairs(version))]);
  const flips = differing.map(pair => ({ ...pair, rules: rulesBetween(pair.live_hits, pair.shadow_hits) }));
  return {
    version,
    compared: ways.reduce((sum, { verdicts }) => sum + verdicts, 0),
    most: MOST,
    ways: inWays(ways),
    rules: byRule(flips),
    latest: flips.slice(0, LISTED).map(({ payment_id: paymentId, stage, live, shadow, rules, at }) => {
      return { paymentId, stage, live, shadow, rules, at: new Date(at).toISOString() };
    }),
  };
}

type Way = {
  stage: RiskStage;
  live: RiskOutcome;
  shadow: RiskOutcome;
  currency: string | null;
  verdicts: number;
  minor: number;
};
type Pair = {
  payment_id: string;
  stage: RiskStage;
  live: RiskOutcome;
  shadow: RiskOutcome;
  live_hits: RiskHit[];
  shadow_hits: RiskHit[];
  at: Date;
};

/** The newest verdicts in shadow, each beside the one that decided: one index range, and one row for each of them. */
const compared = (version: number) => sql`
  (select * from risk_evaluation where shadow and ruleset_version = ${version} order by id desc limit ${MOST}) tried
  join risk_evaluation decided on decided.payment_id = tried.payment_id and decided.attempt_id = tried.attempt_id
    and decided.stage = tried.stage and not decided.shadow`;

const waysOf = (version: number) => sql`
  select tried.stage, decided.outcome as live, tried.outcome as shadow,
    coalesce(tried.facts ->> 'currency', tried.facts -> 'expected' ->> 'currency') as currency,
    count(*)::int as verdicts,
    coalesce(sum(coalesce(tried.facts ->> 'amountMinor', tried.facts -> 'expected' ->> 'amountMinor')::bigint), 0)::float8 as minor
  from ${compared(version)} group by 1, 2, 3, 4`;

const pairs = (version: number) => sql`
  select tried.payment_id, tried.stage, tried.at, decided.outcome as live, tried.outcome as shadow,
    decided.hits as live_hits, tried.hits as shadow_hits
  from ${compared(version)} where decided.outcome <> tried.outcome order by tried.id desc limit ${LOOKED_AT}`;

function inWays(rows: readonly Way[]): ShadowView['ways'] {
  const all = new Map<string, { -readonly [K in keyof ShadowView['ways'][number]]: ShadowView['ways'][number][K] }>();
  for (const { stage, live, shadow, currency, verdicts, minor } of rows) {
    const key = `${stage} ${live} ${shadow}`;
    const known = all.get(key) ?? { stage, live, shadow, verdicts: 0, money: {} };
    known.verdicts += verdicts;
    if (currency) known.money = { ...known.money, [currency]: minor };
    all.set(key, known);
  }
  return [...all.values()].sort((one, other) => other.verdicts - one.verdicts);
}

function byRule(flips: readonly { rules: readonly string[] }[]): ShadowView['rules'] {
  const counted = new Map<string, number>();
  for (const rule of flips.flatMap(({ rules }) => rules)) counted.set(rule, (counted.get(rule) ?? 0) + 1);
  return [...counted]
    .map(([rule, verdicts]) => ({ rule, verdicts }))
    .sort((one, other) => other.verdicts - one.verdicts);
}
