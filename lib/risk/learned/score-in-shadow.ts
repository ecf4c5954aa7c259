import { eq, sql } from 'drizzle-orm';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { db, exclusively } from '#lib/db/index.ts';
import { CALM } from '../calm.ts';
import type { PreAuthFacts } from '../model.ts';
import { modelOf } from './live-model.ts';
import { riskModel, riskModelScore } from './schema.ts';
import { percent, signsOf } from './scorer.ts';
import { isUnlearned } from './unlearned/is-unlearned.ts';

const PAGE = 500;
const PAGES = 40;
/** A commit may be seen so much later than the moment that it carries. */
const OVERLAP = 5 * MINUTE;
const KEPT = 60 * DAY;

type Row = { id: string; payment_id: string; facts: Partial<PreAuthFacts>; at: string; left_out: boolean };

/**
 * Has the version in shadow score what the first gate has judged since it last did. The facts are frozen with each verdict,
 * so what it says is what it would have said at the time, and no buyer waits for it. Nothing is tried on whoever objected.
 */
export async function scoreInShadow(now: Date): Promise<void> {
  await exclusively('risk.score-in-shadow', async () => {
    await forgetScores(later(now, -KEPT));
    const [shadow] = await db().select().from(riskModel).where(eq(riskModel.status, 'shadow'));
    const model = shadow && (await modelOf(db(), shadow.version));
    if (!shadow?.scoredUntil || !model?.scorer) return;
    let place = { at: later(shadow.scoredUntil, -OVERLAP).toISOString(), id: '00000000-0000-0000-0000-000000000000' };
    for (let page = 0; page < PAGES; page++) {
      const rows = await judgedAfter(place);
      const last = rows.at(-1);
      if (!last) return;
      const { logOdds } = model.scorer;
      const scores = rows
        .filter(({ left_out }) => !left_out)
        .map(({ id, payment_id: paymentId, facts, at }) => {
          const score = Math.floor(percent(logOdds(signsOf({ ...CALM.pre_auth, ...facts }))));
          return { version: shadow.version, evaluationId: id, paymentId, score, at: new Date(at) };
        });
      if (scores.length > 0) await db().insert(riskModelScore).values(scores).onConflictDoNothing();
      place = { at: last.at, id: last.id };
      await db()
        .update(riskModel)
        .set({ scoredUntil: new Date(last.at) })
        .where(eq(riskModel.version, shadow.version));
    }
  });
}

/** What a version said that is tried no more, or long ago, is nobody's question any more: some at a time. */
const forgetScores = (before: Date) =>
  db().execute(sql`delete from risk_model_score where ctid = any(array(
    select s.ctid from risk_model m join risk_model_score s on s.version = m.version
      and (m.status <> 'shadow' or s.at < ${before.toISOString()}::timestamptz) limit 5000))`);

const judgedAfter = ({ at, id }: { at: string; id: string }) =>
  db().execute<Row>(sql`
    select id, payment_id, facts, at::text as at, exists (select from risk_activity a
      where a.attempt_id = risk_evaluation.attempt_id and ${isUnlearned('a')}) as left_out
    from risk_evaluation
    where (at, id) > (${at}::timestamptz, ${id}::uuid) and stage = 'pre_auth' and not shadow
    order by at, id limit ${PAGE}`);
