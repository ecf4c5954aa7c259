import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { tryAgainNow } from '#lib/jobs/index.ts';
import { log } from '#lib/log.ts';
import { countIncident } from './incidents.ts';
import type { Trouble } from './trouble.ts';

/** Troubles in a row, of all processes together, after which nothing is asked for a while. */
export const FAILURES_TO_OPEN = 5;
/** Troubles further apart than this are not in a row. */
const IN_A_ROW_MS = 60_000;
/** The first pause; each probe that fails doubles it. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
/** For how long a probe has the word: longer than a call with its retry may take. */
const PROBE_MS = 30_000;
/** How long a look at the row is believed, so also how soon other processes learn. */
const BELIEVED_MS = 1_000;

type Row = { failures: number; closed: boolean; left: number };
type Look = { failures: number; openUntil: number | null; at: number };
let last: Look | undefined;

/** `probe`: the breaker is open, its pause is over, and this call is the one that tries. */
export type Leave = 'granted' | 'probe' | 'refused';

/**
 * Whether Stripe may be asked. One row in Postgres decides for all processes by the database's clock; each looks at
 * it at most once a second, so a call usually costs no query.
 */
export async function askLeave(): Promise<Leave> {
  const { openUntil } = await look();
  if (openUntil === null) return 'granted';
  if (openUntil > performance.now()) return 'refused';
  const won = await db().execute(sql`
    update circuit_breaker set open_until = now() + ${PROBE_MS} * interval '1 millisecond'
    where name = 'stripe' and open_until <= now() returning name`);
  last = undefined;
  return won.length > 0 ? 'probe' : 'refused';
}

/** Where the breaker stands. `due`: open, and somebody should try. */
export async function circuit(): Promise<'closed' | 'open' | 'due'> {
  const { openUntil } = await look();
  if (openUntil === null) return 'closed';
  return openUntil > performance.now() ? 'open' : 'due';
}

/** Stripe answered. Only a probe closes what is open; another answer ends the row of troubles. */
export async function noteAnswer(leave: Leave): Promise<void> {
  if (leave !== 'probe' && !last?.failures) return;
  await kept(async () => {
    const closed = await db().execute(sql`
      update circuit_breaker set failures = 0, failed_at = null, open_until = null, because = null
      where name = 'stripe' and (open_until is null or ${leave === 'probe'}) returning name`);
    last = undefined;
    if (leave !== 'probe' || closed.length === 0) return;
    log('payments').info('Stripe answers again: the breaker is closed');
    await tryAgainNow('payments.');
  });
}

/** Stripe is in trouble. What is already open is made to stay so by a failed probe alone. */
export async function noteTrouble(trouble: Trouble, detail: string, leave: Leave): Promise<void> {
  await countIncident(trouble, detail);
  const atOnce = trouble === 'unauthorized' || trouble === 'forbidden';
  await kept(async () => {
    const because = `${trouble}: ${detail}`;
    const inARow = sql`case
      when circuit_breaker.open_until is not null or circuit_breaker.failed_at > now() - ${IN_A_ROW_MS} * interval '1 millisecond'
      then circuit_breaker.failures + 1 else 1 end`;
    const failures = atOnce ? sql`greatest(${FAILURES_TO_OPEN}, ${inARow})` : inARow;
    const [row] = await db().execute<Row & { opened: boolean }>(sql`
      insert into circuit_breaker (name, failures, failed_at, open_until, because)
      values ('stripe', ${atOnce ? FAILURES_TO_OPEN : 1}, now(), ${atOnce ? openFor(sql`${FAILURES_TO_OPEN}::int`) : null}, ${because})
      on conflict (name) do update set failures = ${failures}, failed_at = now(), because = ${because},
        open_until = case when ${failures} >= ${FAILURES_TO_OPEN} then ${openFor(failures)} end
      where circuit_breaker.open_until is null or ${leave === 'probe'}
      returning open_until is not null as opened`);
    last = undefined;
    if (!row?.opened) return;
    log('payments').error({ because }, 'Stripe is not asked for a while: the breaker is open');
    await countIncident('opened', because);
  });
}

/** Forgets what this process has seen of the breaker, so that the next call looks. */
export function lookAfresh(): void {
  last = undefined;
}

const openFor = (failures: ReturnType<typeof sql>) => sql`now() + interval '1 millisecond' *
  least(${LONGEST_PAUSE_MS}, ${FIRST_PAUSE_MS} * power(2, least(10, ${failures} - ${FAILURES_TO_OPEN})))`;

async function look(): Promise<Look> {
  const at = performance.now();
  if (last && at - last.at < BELIEVED_MS) return last;
  const [row] = await db().execute<Row>(sql`
    select failures, open_until is null as closed,
      coalesce(extract(epoch from open_until - now()) * 1000, 0)::float8 as left
    from circuit_breaker where name = 'stripe'`);
  last = { failures: row?.failures ?? 0, openUntil: row && !row.closed ? at + Number(row.left) : null, at };
  return last;
}

/** An answer that was paid for is not lost because it could not be noted. */
async function kept(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    log('payments').warn({ err: error }, 'the breaker could not be told');
  }
}
