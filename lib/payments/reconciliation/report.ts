import { and, asc, desc, gte, isNotNull, isNull, or } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { type DifferenceView, type ReconciliationReport, type RunView, SUBJECTS, type Subject } from './model.ts';
import type { Run } from './pages.ts';
import { STALLED_AFTER } from './resume-runs.ts';
import { reconciliationDifference, reconciliationRun } from './schema.ts';

const MOST_WAITING = 100;
const RUNS = 30;

/** How ours and Stripe's books compare: what waits for a person, oldest first, the latest runs, what was settled lately. */
export async function reconciliationReport(now: Date): Promise<ReconciliationReport> {
  const table = reconciliationDifference;
  const lately = and(
    gte(table.foundAt, later(now, -31 * DAY)),
    or(isNotNull(table.goneAt), isNotNull(table.explainedAt)),
  );
  const [waiting, settled, runs] = await Promise.all([
    db()
      .select()
      .from(table)
      .where(and(isNull(table.goneAt), isNull(table.explainedAt)))
      .orderBy(asc(table.foundAt))
      .limit(MOST_WAITING + 1),
    db().select().from(table).where(lately).orderBy(desc(table.foundAt)).limit(20),
    db().select().from(reconciliationRun).orderBy(desc(reconciliationRun.startedAt)).limit(RUNS),
  ]);
  return {
    waiting: waiting.slice(0, MOST_WAITING).map(viewDifference),
    moreWait: waiting.length > MOST_WAITING,
    settled: settled.map(viewDifference),
    runs: runs.map(run => viewRun(run, now)),
  };
}

function viewDifference(row: typeof reconciliationDifference.$inferSelect): DifferenceView {
  const { id, kind, objectId, paymentId, ours, theirs, explainedAt, explainedBy, explanation } = row;
  return {
    id,
    kind,
    objectId,
    paymentId,
    ours,
    theirs,
    foundAt: row.foundAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    goneAt: row.goneAt?.toISOString() ?? null,
    explained: explainedAt && { at: explainedAt.toISOString(), by: explainedBy ?? '', why: explanation ?? '' },
  };
}

function viewRun(run: Run, now: Date): RunView {
  const { id, startedBy, compared, differences, finishedAt } = run;
  return {
    id,
    from: run.fromAt.toISOString(),
    until: run.untilAt.toISOString(),
    startedAt: run.startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    startedBy,
    compared,
    differences,
    progress: finishedAt ? 1 : progressOf(run),
    stalled: !finishedAt && run.progressedAt < later(now, -STALLED_AFTER),
  };
}

/** Each subject is a part of the way; within one, the stretch of time behind it. Never whole before the end. */
function progressOf({ fromAt, untilAt, reached }: Run): number {
  const stretch = Math.max(1, untilAt.getTime() - fromAt.getTime());
  const part = (subject: Subject): number => {
    const place = reached[subject];
    if (!place || place.done) return place ? 1 : 0;
    // What is paid is walked forward in time, what Stripe lists backward.
    const from = subject === 'orders' || subject === 'open' ? fromAt : untilAt;
    return Math.min(1, Math.abs(from.getTime() - new Date(place.at).getTime()) / stretch);
  };
  return Math.min(0.99, SUBJECTS.reduce((sum, subject) => sum + part(subject), 0) / SUBJECTS.length);
}
