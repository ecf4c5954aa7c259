import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';

/** How many payments one run looks at; the next minute takes the rest. */
export const BATCH = 200;

/** Queues a look at each of `payments`, once however often it is asked for. */
export async function lookAgain(tx: Tx, name: string, payments: readonly { id: string }[]): Promise<void> {
  for (const { id } of payments) await enqueue(tx, name, { paymentId: id }, { key: `${name}:${id}`, maxAttempts: 3 });
}
