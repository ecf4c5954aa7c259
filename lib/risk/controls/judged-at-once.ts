import { sql } from 'drizzle-orm';
import { DAY, later, SECOND } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/** "In real time": the verdict is part of the payment, and takes no longer than this, but for one in a hundred. */
const AT_ONCE = SECOND;

export const judgedAtOnce = control({
  id: 'risk.judged-at-once',
  says: 'The verdict on a payment is there within a second, while the payment is being made.',
  severity: 'medium',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const [row] = await db().execute<{ verdicts: number; slow: number; p99: number | null }>(sql`
      select count(*)::int as verdicts, count(*) filter (where latency_ms > ${AT_ONCE})::int as slow,
        percentile_disc(0.99) within group (order by latency_ms)::int as p99
      from risk_evaluation where at >= ${later(now, -DAY).toISOString()}::timestamptz and not shadow`);
    const { verdicts = 0, slow = 0, p99 = null } = row ?? {};
    return heldUnless(
      p99 !== null && p99 > AT_ONCE ? [`risk_evaluation:${slow} of ${verdicts} took longer than a second`] : [],
      () =>
        verdicts === 0
          ? 'No payment was judged in the last day.'
          : `Of the last day’s verdicts 99 % took at most ${p99} ms.`,
      { verdicts, slow, p99Milliseconds: p99 },
    );
  },
});
