import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { ANCHORED } from './anchor.ts';

const ROWS = 5_000;

/** What following the whole chain of runs came to. `broken`: the first run that is not as it was written. */
export type Followed = { runs: number; anchors: number; broken: string | null };

/** Follows the chain of runs from its beginning, and holds it against what the audit ledger says of it. */
export async function followChain(): Promise<Followed> {
  let [seq, hash]: [number, Buffer] = [0, Buffer.from([0])];
  for (;;) {
    const [seen] = await db().execute<Look>(sql`select * from control_run_look(${seq}, ${hash}::bytea, ${ROWS})`);
    if (!seen) return { runs: seq, anchors: 0, broken: 'control_run_head:1' };
    if (seen.broken_seq) return { runs: seq, anchors: 0, broken: `control_run:${seen.broken_seq}` };
    const ended = Number(seen.last_seq) - seq < ROWS;
    [seq, hash] = [Number(seen.last_seq), seen.last_hash];
    if (!ended) continue;
    const whole = seq === Number(seen.head_seq) && hash.equals(seen.head_hash);
    return whole ? { runs: seq, ...(await anchors()) } : { runs: seq, anchors: 0, broken: `control_run:${seq + 1}` };
  }
}

type Look = { last_seq: string; last_hash: Buffer; head_seq: string; head_hash: Buffer; broken_seq: string | null };

/** The first run whose hash is not the one that the ledger has of it; one that is gone is another, too. */
async function anchors(): Promise<{ anchors: number; broken: string | null }> {
  const [row] = await db().execute<{ anchors: number; target: string | null }>(sql`
    select count(*)::int as anchors,
      (array_agg(e.target order by e.seq) filter (where r.hash is null or encode(r.hash, 'hex') <> e.detail ->> 'hash'))[1] as target
    from audit_event e left join control_run r on r.seq = substr(e.target, 13)::bigint
    where e.action = ${ANCHORED}`);
  return { anchors: row?.anchors ?? 0, broken: row?.target?.replace('control-run', 'control_run') ?? null };
}
