import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';

type Row = { open: number; overdue: number; critical: number; since: string | null };

async function standing(now: Date): Promise<Row> {
  const [row] = await db().execute<Row>(sql`
    select count(*)::int as open, count(*) filter (where due_at < ${now.toISOString()}::timestamptz)::int as overdue,
      count(*) filter (where severity = 'critical')::int as critical, min(opened_at)::text as since
    from control_finding where closed_at is null`);
  return row ?? { open: 0, overdue: 0, critical: 0, since: null };
}

/** What the policy promises is kept, as far as controls can see. */
export const promisesBroken = {
  id: 'promises-broken',
  title: 'What the policy promises is kept',
  trouble: 'above' as const,
  thresholds: { warn: 0 },
  async measure(now: Date) {
    const { open, since } = await standing(now);
    const says = open === 0 ? 'No control has found a broken promise.' : `${open} are broken; the findings say which.`;
    return { value: open, since: since ? new Date(since) : null, says };
  },
};

/** Somebody is woken for what is critical, and for what was not mended in its time. */
export const findingsOverdue = {
  id: 'findings-overdue',
  title: 'Broken promises are mended in time',
  trouble: 'above' as const,
  thresholds: { page: 0 },
  async measure(now: Date) {
    const { overdue, critical } = await standing(now);
    return {
      value: overdue + critical,
      says:
        overdue + critical === 0
          ? 'Nothing critical is open, and nothing is overdue.'
          : `${critical} critical, ${overdue} overdue.`,
    };
  },
};
