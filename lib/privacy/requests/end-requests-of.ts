import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { canMoveRequest } from './model.ts';
import { moveRequest } from './move-request.ts';
import { type Asker, subjectHash } from './open-request.ts';
import { privacyRequest } from './schema.ts';

/** Ends what somebody had asked besides, when they were erased: there is nobody left to answer. */
export async function endRequestsOf(
  tx: Tx,
  person: Asker,
  { but, ...by }: { but: string; actor: string; now: Date },
): Promise<void> {
  const { id, status, closedAt } = privacyRequest;
  const open = await tx
    .select({ id, status })
    .from(privacyRequest)
    .where(and(eq(privacyRequest.subjectHash, subjectHash(person)), isNull(closedAt), ne(id, but)));
  for (const request of open)
    if (canMoveRequest(request.status, 'cancelled')) await moveRequest(tx, request.id, 'cancelled', by);
}
