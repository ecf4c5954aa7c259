import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { RuleHitView } from './ruleset/model.ts';

/** So many of the newest verdicts in which anything fired are looked through, and so many hits are shown. */
const LOOKED_THROUGH = 10_000;
const SHOWN = 20;

/** The latest payments that a rule fired on, with what it saw: looked for among the newest verdicts with a hit. */
export async function hitsOfRule(rule: string): Promise<RuleHitView[]> {
  const wanted = JSON.stringify([{ rule }]);
  const rows = await db().execute<Omit<RuleHitView, 'at'> & { at: Date | string }>(sql`
    select fired.payment_id as "paymentId", fired.at, fired.outcome as verdict, hit ->> 'outcome' as outcome,
      (hit ->> 'score')::int as score, hit -> 'value' as value, hit -> 'threshold' as threshold
    from (select * from risk_evaluation where not shadow and hits <> '[]'::jsonb order by id desc
        limit ${LOOKED_THROUGH}) fired
      cross join lateral jsonb_array_elements(fired.hits) hit
    where fired.hits @> ${wanted}::jsonb and hit ->> 'rule' = ${rule}
    order by fired.id desc limit ${SHOWN}`);
  return rows.map(row => ({ ...row, at: new Date(row.at).toISOString() }));
}
