import { and, eq, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { CaseFile } from './case-file.ts';
import { leastRisk, riskCase, urgentHour } from './schema.ts';

/** Which of the open cases: all that do not rest, or a part. `me`: as the audit ledger names whoever asks. */
export type CasesAsked = {
  which: 'open' | 'mine' | 'unassigned' | 'escalated' | 'snoozed';
  me: string;
  /** A further condition on `risk_case.payment_id`, for whoever knows payments. */
  only?: SQL | undefined;
  /** What `next` of the page before was. */
  after?: string | null;
  limit: number;
  now: Date;
};

/** In the words of the indexes, so that the few open ones are all that is read. */
const OPEN = sql`${riskCase.status} <> 'closed'`;

const RESTS = (now: Date) => and(eq(riskCase.status, 'snoozed'), sql`${riskCase.snoozedUntil} > ${now.toISOString()}`);
const AWAKE = (now: Date) => or(ne(riskCase.status, 'snoozed'), lte(riskCase.snoozedUntil, now));

const PARTS: Record<CasesAsked['which'], (asked: CasesAsked) => SQL | undefined> = {
  open: ({ now }) => AWAKE(now),
  mine: ({ me, now }) => and(eq(riskCase.assignee, me), AWAKE(now)),
  unassigned: ({ now }) => and(isNull(riskCase.assignee), AWAKE(now)),
  escalated: ({ now }) => and(isNotNull(riskCase.escalatedAt), AWAKE(now)),
  snoozed: ({ now }) => RESTS(now),
};

/**
 * Open cases, the most urgent first: by the hour in which they are due, then by the money at risk. A page at a time, each
 * one range of one index. `next` continues it.
 */
export async function openCases(
  reader: Reader,
  asked: CasesAsked,
): Promise<{ cases: CaseFile[]; next: string | null }> {
  const rows = await reader
    .select({ file: riskCase, hour: sql<string>`${urgentHour}::text`, risk: sql<string>`${leastRisk}::text` })
    .from(riskCase)
    .where(and(OPEN, PARTS[asked.which](asked), asked.only, beyond(asked.after ?? null)))
    .orderBy(urgentHour, leastRisk, riskCase.id)
    .limit(asked.limit + 1);
  const [page, last] = [rows.slice(0, asked.limit), rows[asked.limit - 1]];
  const next = rows.length > asked.limit && last ? [last.hour, last.risk, last.file.id].join('~') : null;
  return { cases: page.map(({ file }) => file), next };
}

/** How many wait for somebody now, and a mark that is another one as soon as any of them has changed. */
export type QueueStanding = { open: number; mark: string };

/** How the queue stands. Reads the open cases only, however many were closed. */
export async function queueStanding(reader: Reader, now: Date): Promise<QueueStanding> {
  const [row] = await reader
    .select({
      open: sql<number>`count(*)::int`,
      versions: sql<string>`coalesce(sum(${riskCase.version} + 1), 0)::text`,
    })
    .from(riskCase)
    .where(and(OPEN, AWAKE(now)));
  return { open: row?.open ?? 0, mark: `${row?.open ?? 0}-${row?.versions ?? 0}` };
}

const CURSOR = /^(infinity|[\d-]+ [\d:.]+[+-]\d\d(?::\d\d)?)~(-?\d{1,18})~([0-9a-f-]{36})$/;

/** What comes after a page; what somebody made up begins anew. */
function beyond(after: string | null): SQL | undefined {
  const [, hour, risk, id] = CURSOR.exec(after ?? '') ?? [];
  if (!hour || !risk || !id) return undefined;
  return sql`(${urgentHour}, ${leastRisk}, ${riskCase.id}) > (${hour}::timestamptz, ${risk}::bigint, ${id}::uuid)`;
}
