import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { RuleRecord } from './model.ts';

/** What each rule's hits between two moments turned out to be: payments, each once. One range of an index. */
export async function countRules(reader: Reader, from: Date, until: Date): Promise<({ rule: string } & RuleRecord)[]> {
  const rows = await reader.execute<{ rule: string } & RuleRecord>(sql`
    select rule, count(*)::int as hits, count(*) filter (where l.fraud)::int as fraud,
      count(*) filter (where not l.fraud)::int as honest, count(*) filter (where l.payment_id is null)::int as unlabelled
    from (select distinct e.payment_id, hit ->> 'rule' as rule
      from risk_evaluation e cross join lateral jsonb_array_elements(e.hits) hit
      where not e.shadow and e.at >= ${from.toISOString()}::timestamptz and e.at < ${until.toISOString()}::timestamptz) fired
    left join risk_label l on l.payment_id = fired.payment_id
    group by rule order by rule`);
  return [...rows];
}
