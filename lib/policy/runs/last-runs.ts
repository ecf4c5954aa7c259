import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { allControls } from '../clauses/index.ts';
import type { ControlRunView, LastProved } from './model.ts';
import { type RunRow, runView } from './view-run.ts';

/**
 * The last run of each of some controls, by the control's id. Those that never ran are not in it. Asked for as a place in
 * the index: with an equality Postgres may go through all runs backwards in search of a control that has none.
 */
export async function lastRuns(controlIds: readonly string[]): Promise<ReadonlyMap<string, ControlRunView>> {
  const rows = await db().execute<RunRow>(sql`
    select last.* from unnest(${sql.param([...controlIds])}::text[]) as wanted (id), lateral (
      select * from control_run where (control_id, seq) <= (wanted.id, ${Number.MAX_SAFE_INTEGER})
      order by control_id desc, seq desc limit 1) as last
    where last.control_id = wanted.id`);
  return new Map(rows.map(row => [row.control_id, runView(row)]));
}

/**
 * When each promise that may be shown to everybody was last looked at, and with what result, in the order of the
 * clauses.
 */
export async function lastProved(): Promise<readonly LastProved[]> {
  const shown = allControls.filter(control => control.shown === 'everyone');
  const runs = await lastRuns(shown.map(({ id }) => id));
  return shown.map(({ id, says }) => {
    const run = runs.get(id);
    return { controlId: id, says, at: run?.finishedAt ?? null, result: run?.result ?? null };
  });
}
