import postgres from 'postgres';
import { config } from '#lib/config/index.ts';
import { sqlClient } from '#lib/db/index.ts';

/** How often a worker looks for others that are gone. Twice this long after a death its jobs are done by somebody else. */
const LOOK_MS = 2_000;

/**
 * Marks this worker as alive by a lock that falls with its connection, and so with its process, whatever ends it; and
 * gives back, again and again, the jobs of workers whose lock is free. The queue by itself would keep the jobs of a
 * killed worker for four hours. Resolves once the lock is held; `leave` lets go of it.
 */
export async function bePresent(worker: string): Promise<{ leave: () => Promise<void> }> {
  const missed = new Set<string>();
  const holder = await holdLock(worker);
  const timer = setInterval(() => {
    holder.again().then(() => releaseJobsOfTheGone(missed), noDatabase);
  }, LOOK_MS);
  return {
    leave: async () => {
      clearInterval(timer);
      await holder.letGo();
    },
  };
}

/** A database that is away is told by the queue itself; the next look comes. */
const noDatabase = (): void => undefined;

/** Holds the lock on a connection of its own, and takes it anew when that connection was lost. */
async function holdLock(worker: string) {
  const sql = postgres(config().databaseUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  let holding: number | undefined;
  const again = async () => {
    const [{ backend } = { backend: 0 }] = await sql<{ backend: number }[]>`select pg_backend_pid() as backend`;
    if (backend === holding) return;
    await sql`select pg_advisory_lock(hashtextextended(${`worker:${worker}`}, 0))`;
    holding = backend;
  };
  await again();
  return { again, letGo: () => sql.end({ timeout: 1 }) };
}

/**
 * Unlocks what is held by workers that were missed at the look before and are missed now. Twice, because a worker
 * whose connection broke takes its lock again within one look.
 */
export async function releaseJobsOfTheGone(missedBefore: Set<string>): Promise<void> {
  const sql = sqlClient();
  const free = await sql<{ worker: string }[]>`
    select worker from (
      select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null
    ) as holders
    where pg_try_advisory_xact_lock(hashtextextended('worker:' || worker, 0))`;
  const missing = free.map(({ worker }) => worker);
  const dead = missing.filter(worker => missedBefore.has(worker));
  missedBefore.clear();
  for (const worker of missing) missedBefore.add(worker);
  if (dead.length > 0) await sql`select graphile_worker.force_unlock_workers(${dead})`;
}
