import { type SQL, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { MONITORS } from './index.ts';

afterAll(closeDatabase);

/** What a monitor asks the database. */
async function questionsOf(measure: (now: Date) => Promise<unknown>): Promise<SQL[]> {
  const asked = vi.spyOn(db(), 'execute');
  await measure(new Date());
  const questions = asked.mock.calls.map(([query]) => query as SQL);
  asked.mockRestore();
  return questions;
}

/** How Postgres would answer if the tables were large: an index whenever there is one that serves. */
const planOf = (query: SQL): Promise<string> =>
  transaction(async tx => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const lines = await tx.execute<{ 'QUERY PLAN': string }>(sql`explain ${query}`);
    return lines.map(line => line['QUERY PLAN']).join('\n');
  });

test.each(MONITORS.map(monitor => [monitor.id, monitor] as const))(
  '%s reads an index, never a history',
  async (_id, { measure }) => {
    for (const question of await questionsOf(measure)) {
      const plan = await planOf(question);
      expect(plan).toMatch(/Index/);
      expect(plan).not.toMatch(/Seq Scan/);
      // An index that is walked from end to end would cost as much as the table.
      expect(plan).toMatch(/Index Cond|_needs_reconcile|_waiting|_open|reconciliation_run_started/);
    }
  },
);
