import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { ANCHORED, BEGINNING, type Place, type Round, type Statement } from './statement.ts';

/** What one statement of Postgres follows at most. */
const ROWS = 5_000;
/** The whole chain is gone through in so many pieces, one each hour: twenty days, well within what is promised. */
const PIECES = 20 * 24;

/** What following came to. `broken`: the first run that is not as it was written. */
type Part = { at: Place; runs: number; ended: boolean; broken: string | null };

/** What is new, from the last statement in the ledger to the end. */
export type News = { at: Place; runs: number; broken: string | null };

/**
 * Follows what was added since the ledger was last told where the chain ends. That statement is held against its run
 * first: a chain that was written anew beneath it has another one there.
 */
export async function followNews(last: Statement | null): Promise<News> {
  const told = last && (await statements(last.ledger - 1, last.seq, 1));
  if (last && told?.broken) return { at: last, runs: 0, broken: told.broken };
  return follow(last ?? BEGINNING, Number.POSITIVE_INFINITY);
}

/** How far a round came, and what was found on the way. Where something is broken it stays before it. */
export type Went = { round: Round; runs: number; statements: number; broken: string | null };

/**
 * Goes on with the round through the whole chain for one piece: `most` runs, each held against the one before it and
 * against what the signed ledger says of it. At the end it begins anew, so that all of a short chain is seen each time.
 */
export async function goRound(from: Round, head: number, now: Date, most = pieceOf(head)): Promise<Went> {
  const first = await step(from, most);
  if (first.broken || !first.ended) return first;
  const round: Round = { ...BEGINNING, ledger: 0, began: now.toISOString(), whole: now.toISOString() };
  const left = Math.min(most - first.runs, from.seq);
  if (left <= 0) return { ...first, round };
  const again = await step(round, left);
  return { ...again, runs: first.runs + again.runs, statements: first.statements + again.statements };
}

const pieceOf = (head: number): number => Math.max(ROWS, Math.ceil(head / PIECES));

async function step(from: Round, most: number): Promise<Went & { ended: boolean }> {
  const { at, runs, ended, broken } = await follow(from, most);
  // There are no more statements about some runs than there are runs.
  const told = await statements(from.ledger, at.seq, runs + 1);
  const found = broken ?? told.broken;
  const round = found ? from : { ...from, ...at, ledger: told.ledger };
  return { round, runs, statements: told.count, ended, broken: found };
}

type Look = { last_seq: string; last_hash: Buffer; head_seq: string; head_hash: Buffer; broken_seq: string | null };

async function follow(from: Place, most: number): Promise<Part> {
  for (let at: Place = { seq: from.seq, hash: from.hash }; ; ) {
    const rows = Math.min(ROWS, most - (at.seq - from.seq));
    const runs = at.seq - from.seq;
    if (rows <= 0) return { at, runs, ended: false, broken: null };
    const [seen] = await db().execute<Look>(sql`
      select * from control_run_look(${at.seq}, ${Buffer.from(at.hash, 'hex')}::bytea, ${rows})`);
    if (!seen) return { at, runs, ended: true, broken: 'control_run_head:1' };
    if (seen.broken_seq) return { at, runs, ended: true, broken: `control_run:${seen.broken_seq}` };
    const next = { seq: Number(seen.last_seq), hash: seen.last_hash.toString('hex') };
    if (next.seq - at.seq === rows) {
      at = next;
      continue;
    }
    const whole = next.seq === Number(seen.head_seq) && next.hash === seen.head_hash.toString('hex');
    const broken = whole ? null : `control_run:${next.seq + 1}`;
    return { at: next, runs: next.seq - from.seq, ended: true, broken };
  }
}

/**
 * Holds the statements of the ledger after its row `after`, about runs up to `until`, against those runs: a run that is
 * gone is another, too. One range of an index.
 */
async function statements(after: number, until: number, most: number) {
  const [row] = await db().execute<{ count: number; ledger: string | null; target: string | null }>(sql`
    select count(*)::int as count, max(e.seq) as ledger,
      (array_agg(e.target order by e.seq) filter (where r.hash is null or encode(r.hash, 'hex') <> e.detail ->> 'hash'))[1] as target
    from (
      select seq, target, detail from audit_event where action = ${ANCHORED} and seq > ${after} order by seq limit ${most}
    ) e left join control_run r on r.seq = substr(e.target, 13)::bigint
    where substr(e.target, 13)::bigint <= ${until}`);
  return {
    count: row?.count ?? 0,
    ledger: Number(row?.ledger ?? after),
    broken: row?.target?.replace('control-run', 'control_run') ?? null,
  };
}
