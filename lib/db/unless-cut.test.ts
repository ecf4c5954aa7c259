import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db, sqlClient, transaction } from './index.ts';

afterAll(closeDatabase);

const backend = sql`select pg_backend_pid() as pid`;

test('when Postgres cuts the connections of open transactions, they fail at once and the pool goes on', async () => {
  const begun: number[] = [];
  const cut = Array.from({ length: 4 }, () =>
    transaction(async tx => {
      const [row] = await tx.execute<{ pid: number }>(backend);
      begun.push(row?.pid ?? 0);
      await tx.execute(sql`select pg_sleep(20)`);
    }),
  );
  const ended = Promise.allSettled(cut);
  await expect.poll(() => begun.length).toBe(4);
  await sqlClient()`select pg_terminate_backend(pid) from unnest(${begun}::int[]) as pid`;
  expect((await ended).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));

  const start = performance.now();
  // A connection tells the end of the one before it once more, to the first who asks; after that it is a new one.
  await Promise.allSettled(Array.from({ length: 12 }, () => db().execute(backend)));
  const pids = await Promise.all(Array.from({ length: 12 }, () => transaction(tx => tx.execute(backend))));
  expect(pids).toHaveLength(12);
  // One that could not connect again would be given up after ten seconds.
  expect(performance.now() - start).toBeLessThan(5_000);
});
