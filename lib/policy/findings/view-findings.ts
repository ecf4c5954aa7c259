import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { allControls } from '../clauses/index.ts';
import type { FindingRow, FindingView } from './model.ts';
import { controlFinding, controlFindingEvent } from './schema.ts';

const SHOWN = 50;
type Row = typeof controlFinding.$inferSelect;

/** What is open, what is due first before the rest: at most one for each control. */
export async function openFindings(now: Date): Promise<FindingRow[]> {
  const rows = await db()
    .select()
    .from(controlFinding)
    .where(isNull(controlFinding.closedAt))
    .orderBy(asc(controlFinding.dueAt));
  return rows.map(row => rowView(row, now));
}

/** The findings that were opened last and are closed. */
export async function closedFindings(now: Date): Promise<FindingRow[]> {
  const rows = await db()
    .select()
    .from(controlFinding)
    .where(isNotNull(controlFinding.closedAt))
    .orderBy(desc(controlFinding.openedAt), desc(controlFinding.id))
    .limit(SHOWN);
  return rows.map(row => rowView(row, now));
}

/** The findings of one control, the newest first. */
export async function findingsOf(controlId: string, now: Date): Promise<FindingRow[]> {
  const rows = await db()
    .select()
    .from(controlFinding)
    .where(eq(controlFinding.controlId, controlId))
    .orderBy(desc(controlFinding.openedAt))
    .limit(SHOWN);
  return rows.map(row => rowView(row, now));
}

/** A finding with everything that happened to it; null where there is none. */
export async function viewFinding(id: string, now: Date): Promise<FindingView | null> {
  const [row] = await db().select().from(controlFinding).where(eq(controlFinding.id, id));
  if (!row) return null;
  const steps = await db()
    .select()
    .from(controlFindingEvent)
    .where(eq(controlFindingEvent.findingId, id))
    .orderBy(asc(controlFindingEvent.seq));
  const { broken, openedByRun, seenByRun, closedByRun } = row;
  return {
    ...rowView(row, now),
    seenAt: row.seenAt.toISOString(),
    ...{ broken, openedByRun, seenByRun, closedByRun },
    steps: steps.map(({ at, actor, step, says }) => ({ at: at.toISOString(), actor, step, says })),
  };
}

const rowView = (row: Row, now: Date): FindingRow => ({
  id: row.id,
  controlId: row.controlId,
  promise: allControls.find(({ id }) => id === row.controlId)?.says ?? row.controlId,
  severity: row.severity,
  openedAt: row.openedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  owner: row.owner,
  says: row.says,
  overdue: row.closedAt === null && row.dueAt < now,
  closedAt: row.closedAt?.toISOString() ?? null,
});
