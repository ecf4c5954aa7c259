import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#lib/db/index.ts';

/** The event of the audit ledger that tells the end of the chain of runs. */
export const ANCHORED = 'policy.anchor-runs';

/** A place in the chain: the run `seq` and its hash, in hex. */
export type Place = { seq: number; hash: string };
/** Before the first run. */
export const BEGINNING: Place = { seq: 0, hash: '00' };

const place = z.object({ seq: z.number(), hash: z.string() });
const round = place.extend({ ledger: z.number(), began: z.iso.datetime(), whole: z.iso.datetime().nullable() });

/**
 * The round through the whole chain: how far it is, and up to which row of the ledger its statements were held against
 * it; when it began, and when the one before it ended.
 */
export type Round = z.infer<typeof round>;

/** What the ledger was last told: where the chain ended (`seq`, `hash`), in which of its rows, and how far the round was. */
export type Statement = Place & { ledger: number; round: Round | null };

/** The last statement; null before the first. */
export async function lastStatement(): Promise<Statement | null> {
  const [row] = await db().execute<{ seq: string; target: string; detail: { hash: string; round?: unknown } }>(sql`
    select seq, target, detail from audit_event where action = ${ANCHORED} order by seq desc limit 1`);
  if (!row) return null;
  return {
    seq: Number(row.target.slice('control-run:'.length)),
    hash: row.detail.hash,
    ledger: Number(row.seq),
    round: round.safeParse(row.detail.round).data ?? null,
  };
}

/** Before the first run, with nothing seen yet. */
export const newRound = (now: Date): Round => ({ ...BEGINNING, ledger: 0, began: now.toISOString(), whole: null });
