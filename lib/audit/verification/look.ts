import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { Damage } from '../model.ts';

/** A place in the chain: the row `seq` and its hash. */
export type Place = { seq: number; hash: Buffer };
/** What is wrong: the first row that is not as it was written, and what was done. */
export type Broken = { seq: number; kind: Damage; says: string };

/** Before the first row. */
export const BEGINNING: Place = { seq: 0, hash: Buffer.from([0]) };

const ROWS = 5_000;

type Seen = { last_seq: string; last_hash: Buffer; head_seq: string; head_hash: Buffer } & {
  broken_seq: string | null;
  broken_kind: 'edited' | 'deleted' | 'reordered' | null;
};

/**
 * Follows the chain for up to 5,000 rows after `from`. Answers how far it came, where the chain ends, and what is
 * broken; `ended` when there is nothing more to look at.
 */
export async function look(from: Place): Promise<{ at: Place; head: number; ended: boolean; broken: Broken | null }> {
  const [seen] = await db().execute<Seen>(sql`select * from audit_look(${from.seq}, ${from.hash}::bytea, ${ROWS})`);
  // The end of the chain is a row of its own. Without it everything is gone.
  if (!seen)
    return { at: from, head: 0, ended: true, broken: tailGone(from.seq + 1, 'The end of the chain is not known.') };
  const at = { seq: Number(seen.last_seq), hash: seen.last_hash };
  const head = Number(seen.head_seq);
  if (seen.broken_kind) {
    const seq = Number(seen.broken_seq);
    return { at, head, ended: true, broken: { seq, kind: seen.broken_kind, says: SAYS[seen.broken_kind](seq) } };
  }
  const ended = at.seq - from.seq < ROWS;
  return { at, head, ended, broken: ended ? tail(at, head, seen.head_hash) : null };
}

function tail(at: Place, head: number, hash: Buffer): Broken | null {
  if (at.seq < head) return tailGone(at.seq + 1, `The chain ends at ${at.seq}, and has been ${head} rows long.`);
  if (at.seq > head || !at.hash.equals(hash))
    return {
      seq: at.seq,
      kind: 'edited',
      says: `The end of the chain does not say what its last row, ${at.seq}, says.`,
    };
  return null;
}

const tailGone = (seq: number, says: string): Broken => ({ seq, kind: 'tail-deleted', says });

const SAYS: Record<'edited' | 'deleted' | 'reordered', (seq: number) => string> = {
  edited: seq => `Row ${seq} is not as it was written.`,
  deleted: seq => `A row is missing before row ${seq}.`,
  reordered: seq => `Row ${seq} belongs to another place in the chain.`,
};
