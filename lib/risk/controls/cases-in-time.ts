import { sql } from 'drizzle-orm';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/** A suspicious payment has somebody who decides before its deadline: the open cases whose deadline is past. */
export const casesDecidedInTime = control({
  id: 'risk.cases-decided-in-time',
  says: 'Each suspicious payment is looked at and decided before its deadline.',
  severity: 'high',
  every: 'hour',
  shown: 'staff',
  async check(now) {
    const [counted] = await db().execute<{ open: number }>(
      sql`select count(*)::int as open from risk_case where status <> 'closed'`,
    );
    const late = await db().execute<{ found: string }>(sql`
      select 'risk_case:' || id as found from risk_case
      where status <> 'closed' and due_at < ${now.toISOString()}::timestamptz order by due_at, id limit 51`);
    return heldUnless(
      late.map(({ found }) => found),
      broken =>
        broken === 0
          ? `${counted?.open ?? 0} cases are open, none past its deadline.`
          : `${broken} cases are past their deadline.`,
      { open: counted?.open ?? 0 },
    );
  },
});
