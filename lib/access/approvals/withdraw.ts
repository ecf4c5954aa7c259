import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '#lib/db/index.ts';
import { operation } from '../operation.ts';
import { approvalRequest } from '../schema.ts';
import { decideRequest, lockRequest } from './open-request.ts';
import { NotYourRequest } from './refusals.ts';

/** Whoever asked takes it back. Throws RequestClosed, NotYourRequest. */
export const withdraw = operation({
  name: 'approvals.withdraw',
  may: 'approvals.read',
  input: z.strictObject({ requestId: z.uuid() }),
  target: ({ requestId }) => `approval:${requestId}`,
  async run({ tx, actor, now }, { requestId }) {
    const { askedBy } = await lockRequest(tx, requestId, now);
    if (askedBy !== actor.id) throw new NotYourRequest();
    await decideRequest(tx, requestId, { decision: 'withdrawn', by: actor.id }, now);
  },
});

/** What somebody asked for waits no longer: called when they lose a role or their account, in that transaction. */
export async function withdrawRequestsOf(tx: Tx, askedBy: string, note: string, now: Date): Promise<void> {
  await tx
    .update(approvalRequest)
    .set({ decision: 'withdrawn', decidedBy: 'system:approvals', decidedAt: now, note })
    .where(and(eq(approvalRequest.askedBy, askedBy), isNull(approvalRequest.decidedAt)));
}
