import postgres from 'postgres';
import { config } from '#lib/config/index.ts';

const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while nobody else, in this process or another, runs work under the same key. The work reaches the
 * network, so this must not be a row lock: it is an advisory lock of a session of its own, which holds up no
 * transaction and falls with the process that took it. Not re-entrant.
 *
 * Within a process callers queue in memory, so that a lock is asked for once, and the one extra session never
 * blocks on it. Correctness does not hang on this lock: the single writer also locks the row and only moves forward.
 */
export async function exclusively<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before.then(() => acrossProcesses(key, work));
  const settled = mine.catch(() => undefined);
  turns.set(key, settled);
  void settled.then(() => turns.get(key) === settled && turns.delete(key));
  return mine;
}

async function acrossProcesses<T>(key: string, work: () => Promise<T>): Promise<T> {
  const sql = openSession();
  try {
    await takeLock(sql, key);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.catch(() => undefined);
    }
  } finally {
    leaveSession();
  }
}

/** Longer than the longest chain of calls under one lock; past it something is stuck and the job is tried again. */
const PATIENCE_MS = 45_000;

async function takeLock(sql: postgres.Sql, key: string): Promise<void> {
  const start = performance.now();
  for (let pause = 10; ; pause = Math.min(pause * 2, 250)) {
    const [row] = await sql`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken`;
    if (row?.taken) return;
    if (performance.now() - start > PATIENCE_MS) throw new Error(`${key} stayed locked elsewhere`);
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

/** How long the session of the locks outlives its last user: opening one costs more than what most users do with it. */
const STAYS_OPEN_MS = 10_000;

let session: { sql: postgres.Sql; users: number; closing?: NodeJS.Timeout } | undefined;

/** One connection for all locks of this process. */
function openSession(): postgres.Sql {
  session ??= { sql: postgres(config().databaseUrl, { max: 1, max_lifetime: null, onnotice: () => {} }), users: 0 };
  clearTimeout(session.closing);
  session.users++;
  return session.sql;
}

function leaveSession(): void {
  if (!session || --session.users > 0) return;
  session.closing = setTimeout(() => void closeLocks(), STAYS_OPEN_MS).unref();
}

/** Ends the session of the locks, and with it all that are held: for processes that stop. */
export async function closeLocks(): Promise<void> {
  const open = session;
  session = undefined;
  clearTimeout(open?.closing);
  await open?.sql.end({ timeout: 5 });
}
