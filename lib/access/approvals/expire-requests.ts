import { and, isNull, lte } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { approvalRequest } from '../schema.ts';

/** Closes what nobody decided in time. */
export async function expireRequests(now: Date): Promise<void> {
  await db()
    .update(approvalRequest)
    .set({ decision: 'expired', decidedBy: 'system:approvals', decidedAt: now })
    .where(and(isNull(approvalRequest.decidedAt), lte(approvalRequest.expiresAt, now)));
}
