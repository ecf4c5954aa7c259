import { sql } from 'drizzle-orm';
import { clock, HOUR, later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { lastVerdict } from './verification/view-run.ts';

/**
 * What is watched about the ledger, in the shape of lib/payments/monitors, which shows it beside its own: a number, the
 * thresholds past which somebody looks or is woken, and a sentence.
 */
export const auditMonitors = [
  {
    id: 'audit-chain',
    title: 'The audit ledger is as it was written',
    trouble: 'above' as const,
    thresholds: { page: 0 },
    async measure() {
      const verdict = await lastVerdict();
      if (!verdict) return { value: null, says: 'The ledger has not been verified yet.' };
      const since = new Date(verdict.finishedAt ?? verdict.startedAt);
      return { value: verdict.broken ? 1 : 0, since, says: verdict.says ?? '' };
    },
  },
  {
    id: 'audit-verified',
    title: 'The audit ledger is verified every hour',
    trouble: 'above' as const,
    thresholds: { warn: 3 * 60, page: 24 * 60 },
    async measure(now: Date) {
      const [row] = await db().execute<{ at: string | null }>(sql`
        select coalesce((select finished_at from audit_run where finished_at is not null order by finished_at desc limit 1),
          (select at from audit_event order by seq limit 1)) as at`);
      if (!row?.at) return { value: null, says: 'There is nothing in the ledger yet.' };
      const value = minutesSince(new Date(row.at), now);
      return { value, since: new Date(row.at), says: `Not looked through for ${value} minutes.` };
    },
  },
  {
    id: 'audit-checkpoint',
    title: 'The audit ledger is signed',
    trouble: 'above' as const,
    thresholds: { warn: 15, page: 60 },
    async measure(now: Date) {
      const [row] = await db().execute<{ at: string }>(sql`
        select at from audit_event where seq > coalesce((select max(seq) from audit_checkpoint), 0) order by seq limit 1`);
      if (!row) return { value: 0, says: 'Every row is signed.' };
      const value = minutesSince(new Date(row.at), now);
      return { value, since: new Date(row.at), says: `The oldest row that nobody signed is ${value} minutes old.` };
    },
  },
  {
    id: 'reads-by-one',
    title: 'Nobody looks through customers in bulk',
    trouble: 'above' as const,
    thresholds: { warn: 60, page: 200 },
    async measure(now: Date) {
      const [row] = await db().execute<{ most: number | null }>(sql`
        select max(many)::int as most from (
          select count(distinct target) as many from audit_event
          where at > ${later(now, -HOUR).toISOString()}::timestamptz and actor like 'account:%' and outcome = 'done'
            and (action like '%.read' or action = 'privacy.reveal') and target ~ '^(account|payment|order):'
          group by actor) as by_one`);
      const value = row?.most ?? 0;
      return { value, says: `The most customers that one of the staff looked at in an hour: ${value}.` };
    },
  },
  {
    id: 'clock-skew',
    title: 'The clocks agree',
    trouble: 'above' as const,
    thresholds: { warn: 1, page: 5 },
    async measure() {
      const value = await skewSeconds();
      return { value, says: `This process and Postgres, which dates the ledger, are ${value} seconds apart.` };
    },
  },
];

/** How far this process's clock is from that of Postgres, in seconds, by the best of three questions. */
export async function skewSeconds(): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, apart: 0 };
  for (let asked = 0; asked < 3; asked++) {
    const before = clock.now().getTime();
    const [row] = await db().execute<{ ms: number }>(
      sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
    );
    const after = clock.now().getTime();
    const apart = Math.abs((row?.ms ?? 0) - (before + after) / 2);
    if (after - before < best.took) best = { took: after - before, apart };
  }
  return Math.round(best.apart / 100) / 10;
}

const minutesSince = (at: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - at.getTime()) / MINUTE));
