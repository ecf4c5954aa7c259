import { and, asc, desc, isNotNull, isNull, lt } from 'drizzle-orm';
import { DAY } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { type OpenedRequest, REQUEST_COLUMNS, viewOf } from '../requests/requests-of.ts';
import { dueBy, privacyRequest } from '../requests/schema.ts';
import type { DeskRequest } from './model.ts';

const OPEN_SHOWN = 200;
const A_PAGE = 50;

/** Requests that wait, the most urgent first. */
export async function openForDesk(now: Date): Promise<DeskRequest[]> {
  const rows = await db()
    .select(REQUEST_COLUMNS)
    .from(privacyRequest)
    .where(isNull(privacyRequest.closedAt))
    .orderBy(asc(dueBy), asc(privacyRequest.id))
    .limit(OPEN_SHOWN);
  return rows.map(row => asAtDesk(row, now));
}

/** Requests that are closed, the latest first, fifty at a time: those closed before `before` (ISO 8601). `next`: for the page after. */
export async function closedForDesk(
  before: string | null,
  now: Date,
): Promise<{ requests: DeskRequest[]; next: string | null }> {
  const { closedAt } = privacyRequest;
  const until = before === null ? undefined : lt(closedAt, new Date(before));
  const rows = await db()
    .select(REQUEST_COLUMNS)
    .from(privacyRequest)
    .where(and(isNotNull(closedAt), until))
    .orderBy(desc(closedAt))
    .limit(A_PAGE + 1);
  const page = rows.slice(0, A_PAGE);
  const next = rows.length > A_PAGE ? (page.at(-1)?.closedAt?.toISOString() ?? null) : null;
  return { requests: page.map(row => asAtDesk(row, now)), next };
}

export const asAtDesk = (row: OpenedRequest, now: Date): DeskRequest => ({
  ...viewOf(row),
  channel: row.channel,
  verifiedBy: row.verifiedBy,
  verifiedAt: row.verifiedAt?.toISOString() ?? null,
  extended: row.extendedUntil !== null,
  daysLeft: row.closedAt ? null : Math.floor(((row.extendedUntil ?? row.dueAt).getTime() - now.getTime()) / DAY),
});
