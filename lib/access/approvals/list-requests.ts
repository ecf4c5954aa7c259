import { desc, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { type Actor, may } from '../actor.ts';
import type { RequestView } from '../model.ts';
import { approvalRequest } from '../schema.ts';
import { deferredOf } from './deferred.ts';
import type { Request } from './open-request.ts';

const LATEST = 50;

/** What waits for a second person, the oldest first, and the latest of what was decided, as `actor` may act on them. */
export async function listRequests(actor: Actor, now: Date): Promise<{ open: RequestView[]; decided: RequestView[] }> {
  const waits = isNull(approvalRequest.decidedAt);
  const open = await db().select().from(approvalRequest).where(waits).orderBy(approvalRequest.expiresAt);
  const decided = await db()
    .select()
    .from(approvalRequest)
    .where(isNotNull(approvalRequest.decidedAt))
    .orderBy(desc(approvalRequest.decidedAt))
    .limit(LATEST);
  const view = (request: Request) => viewOf(request, actor);
  const live = open.filter(({ expiresAt }) => expiresAt > now);
  return { open: live.map(view), decided: decided.map(view) };
}

const viewOf = (request: Request, actor: Actor): RequestView => ({
  id: request.id,
  operation: request.operation,
  object: request.object,
  sentence: request.reason,
  askedBy: request.askedBy,
  askedAt: request.askedAt.toISOString(),
  expiresAt: request.expiresAt.toISOString(),
  decision: request.decision,
  decidedBy: request.decidedBy,
  decidedAt: request.decidedAt?.toISOString() ?? null,
  note: request.note,
  mine: request.askedBy === actor.id,
  decides:
    request.askedBy !== actor.id && may(actor, 'approvals.decide') && may(actor, deferredOf(request.operation).may),
});
