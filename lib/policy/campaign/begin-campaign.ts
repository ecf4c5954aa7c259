import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { policyCampaign } from './schema.ts';

/**
 * Has everybody told of a version that is being published in `tx`: either both are committed or neither. Whom it goes to
 * is chosen by the job, so that publishing is quick however many customers there are. Safe to call twice.
 */
export async function beginCampaign(tx: Tx, { number: version }: { number: number }, now: Date): Promise<void> {
  await tx.insert(policyCampaign).values({ version, beganAt: now }).onConflictDoNothing();
  await enqueue(tx, 'policy.tell-everybody', { version }, { key: `policy.tell:${version}` });
}
