import { type Database, db } from './client.ts';
import { insideTransaction } from './outside.ts';
import { codeOf, unlessCut } from './unless-cut.ts';

export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

const RETRIES = 3;
/** serialization_failure and deadlock_detected: Postgres chose us as the victim, and nothing was written. */
const TRANSIENT = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction (read committed) and commits when it resolves. A deadlock or serialization
 * failure is tried again up to three times; that is safe, because `work` cannot have reached the network.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (insideTransaction.getStore()) throw new Error('transactions do not nest: pass the open one on');
  for (let attempt = 1; ; attempt++) {
    try {
      return await insideTransaction.run(true, () => db().transaction(tx => unlessCut(work(tx))));
    } catch (error) {
      if (attempt > RETRIES || !TRANSIENT.has(codeOf(error))) throw error;
    }
  }
}
