import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { CALM } from '../calm.ts';
import type { PreAuthFacts } from '../model.ts';
import { type Example, Examples } from './examples.ts';
import { signsOf } from './scorer.ts';
import { isUnlearned } from './unlearned/is-unlearned.ts';

/** An example of the shop's own: when the first gate looked at it. */
export type ShopExample = Example & { at: number };

const PAGE = 500;
/** Of payments that nobody complained about more are not read: they are alike, and there are many. */
const MOST_QUIET = 40_000;

type Row = { payment_id: string; fraud: boolean; facts: Partial<PreAuthFacts> | null; at: string };

/**
 * Payments of which it is known what they were, with the facts that the first gate saw of their last press, the oldest
 * first. Read page by page; what is kept is bounded, and the same for the same labels. A press that is forgotten, or of
 * somebody who objected, teaches nothing.
 */
export async function examplesOfShop(reader: Reader): Promise<ShopExample[]> {
  const [quiet] = await reader.execute<{ count: number }>(
    sql`select count(*)::int as count from risk_label where because = 'quiet'`,
  );
  const every = Math.max(1, Math.ceil((quiet?.count ?? 0) / MOST_QUIET));
  const kept = new Examples<ShopExample>();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await page(reader, after, every);
    for (const { fraud, facts, at } of rows)
      if (facts) kept.add({ signs: signsOf({ ...CALM.pre_auth, ...facts }), fraud, at: new Date(at).getTime() });
    const last = rows.at(-1);
    if (!last) return kept.all().sort((one, other) => one.at - other.at);
    after = last.payment_id;
  }
}

/** `facts` are null of what teaches nothing. */
const page = (reader: Reader, after: string, every: number) =>
  reader.execute<Row>(sql`
    select l.payment_id, l.fraud, e.at::text as at,
      case when a.attempt_id is not null and not ${isUnlearned('a')} then e.facts end as facts from (
      select payment_id, fraud from risk_label where payment_id > ${after}
        and (because <> 'quiet' or abs(hashtext(payment_id::text)::bigint) % ${every} = 0)
      order by payment_id limit ${PAGE}) l
    left join lateral (select facts, at, attempt_id from risk_evaluation where payment_id = l.payment_id
      and stage = 'pre_auth' and not shadow order by at desc limit 1) e on true
    left join risk_activity a on a.attempt_id = e.attempt_id
    order by l.payment_id`);
