import { and, desc, gte, inArray, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { allDuties } from '../clauses/index.ts';
import type { Duty } from '../model.ts';
import type { DoneView, DutyView } from './model.ts';
import { dutyDone, dutyEvidence, dutyStart } from './schema.ts';
import { dueAt, stateAt } from './standing.ts';

type DutyDates = { duty: Duty; due: Date; lastDone: Date | null };

/** When each duty is due, and when it was done last. One index look-up for each. */
export async function dutyDates(now: Date, duties: readonly Duty[] = allDuties): Promise<DutyDates[]> {
  const rows = await db().execute<{ id: string; since: string | null; done: string | null }>(sql`
    select wanted.id, (select since from duty_start where duty_id = wanted.id)::text as since,
      case when last.duty_id = wanted.id then last.done_at end::text as done
    from unnest(${sql.param(duties.map(({ id }) => id))}::text[]) as wanted (id) left join lateral (
      select duty_id, done_at from duty_done where (duty_id, done_at) <= (wanted.id, 'infinity'::timestamptz)
      order by duty_id desc, done_at desc limit 1) as last on true`);
  const dates = new Map(rows.map(({ id, since, done }) => [id, { since, done }]));
  return duties.map(duty => {
    const { since = null, done = null } = dates.get(duty.id) ?? {};
    const lastDone = done ? new Date(done) : null;
    // What the shop has not been told of yet is owed from now.
    return { duty, due: dueAt(duty, since ? new Date(since) : now, lastDone), lastDone };
  });
}

/** Begins the first period of every duty that this shop did not know yet. */
export async function startDuties(now: Date): Promise<void> {
  const rows = allDuties.map(({ id }) => ({ dutyId: id, since: now }));
  if (rows.length > 0) await db().insert(dutyStart).values(rows).onConflictDoNothing();
}

const SHOWN = 12;

/** Every duty with where it stands and when it was done lately; what is due first comes first. */
export async function viewDuties(now: Date): Promise<DutyView[]> {
  const dates = await dutyDates(now);
  const views = await Promise.all(
    dates.map(async ({ duty, due }): Promise<DutyView> => {
      const { id, says, owner, everyMonths, evidence } = duty;
      const done = await doneOf(id);
      return { id, says, owner, everyMonths, evidence, state: stateAt(due, now), dueAt: due.toISOString(), done };
    }),
  );
  return views.sort((one, other) => one.dueAt.localeCompare(other.dueAt));
}

async function doneOf(dutyId: string): Promise<DoneView[]> {
  const rows = await db()
    .select()
    .from(dutyDone)
    // A range of the index, where with an equality Postgres may go through all that was ever done, by its date.
    .where(and(gte(dutyDone.dutyId, dutyId), sql`(duty_id, done_at) <= (${dutyId}, 'infinity'::timestamptz)`))
    .orderBy(desc(dutyDone.dutyId), desc(dutyDone.doneAt), desc(dutyDone.id))
    .limit(SHOWN);
  const ids = rows.map(({ id }) => id);
  const files = ids.length > 0 ? await db().select().from(dutyEvidence).where(inArray(dutyEvidence.doneId, ids)) : [];
  return rows.map(({ id, doneAt, recordedAt, by, note }) => ({
    id,
    doneAt: doneAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    by,
    note,
    evidence: files.filter(({ doneId }) => doneId === id).map(({ doneId: _, ...file }) => file),
  }));
}
