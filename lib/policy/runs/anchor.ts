import { sql } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { db, transaction } from '#lib/db/index.ts';

export const ANCHORED = 'policy.anchor-runs';

/**
 * Puts down in the audit ledger where the chain of runs ends. The ledger is signed every five minutes in two places, so
 * whoever owns the database and writes the chain of runs anew would have to forge those statements too. Nothing is put
 * down when nothing ran.
 */
export async function anchorRuns(): Promise<void> {
  const [head] = await db().execute<{ seq: string; hash: Buffer }>(sql`select seq, hash from control_run_head`);
  const [last] = await db().execute<{ target: string }>(sql`
    select target from audit_event where action = ${ANCHORED} order by seq desc limit 1`);
  const target = `control-run:${head?.seq}`;
  if (!head || head.seq === '0' || last?.target === target) return;
  await transaction(tx =>
    recordEvent(tx, {
      actor: `system:${ANCHORED}`,
      action: ANCHORED,
      target,
      outcome: 'done',
      detail: { hash: head.hash.toString('hex') },
    }),
  );
}
