import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { beginRun } from '#lib/audit/index.ts';
import { enqueue } from '#lib/jobs/index.ts';

/** Begins a verification of the whole ledger. `runId` is minted with the page: however often it is pressed, it is one. */
export const verifyLedger = operation({
  name: 'audit.verify',
  may: 'audit.read',
  input: z.strictObject({ runId: z.uuid() }),
  target: ({ runId }) => `audit-run:${runId}`,
  run: async ({ tx, actor, now }, { runId }) => {
    await beginRun(tx, actor.id, now, runId);
    await enqueue(tx, 'audit.verify', { runId }, { key: `audit.verify:${runId}` });
  },
});
