import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { ControlRunView, Result } from './model.ts';

/** A row of `control_run` as Postgres hands it out. */
export type RunRow = {
  seq: string;
  id: string;
  control_id: string;
  started_at: string;
  finished_at: string;
  asked_by: string;
  result: Result;
  says: string;
  broken: string[];
  evidence: ControlRunView['evidence'];
  previous_hash: Buffer;
  hash: Buffer;
};

/** A run as pages and packs show it. */
export const runView = (row: RunRow): ControlRunView => ({
  seq: Number(row.seq),
  id: row.id,
  controlId: row.control_id,
  startedAt: new Date(row.started_at).toISOString(),
  finishedAt: new Date(row.finished_at).toISOString(),
  askedBy: row.asked_by,
  result: row.result,
  says: row.says,
  broken: row.broken,
  evidence: row.evidence,
  previousHash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});

/** The runs of a control, the newest first, `most` of them before the run `before`. */
export async function runsOf(controlId: string, before: number | null, most: number): Promise<ControlRunView[]> {
  const rows = await db().execute<RunRow>(sql`
    select * from control_run where control_id = ${controlId} and seq < ${before ?? Number.MAX_SAFE_INTEGER}
    order by seq desc limit ${most}`);
  return rows.map(runView);
}
