import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { type Actor, lackOf } from '../actor.ts';
import { NotAllowed } from '../not-allowed.ts';
import { approvalRequest } from '../schema.ts';
import { type Deferred, deferredOf } from './deferred.ts';
import { RequestClosed, SamePerson } from './refusals.ts';

export type Request = typeof approvalRequest.$inferSelect;

/** A request that waits, locked, so that of two who decide at once the second finds it decided. Throws RequestClosed. */
export async function lockRequest(tx: Tx, requestId: string, now: Date): Promise<Request> {
  const waits = and(
    eq(approvalRequest.id, requestId),
    isNull(approvalRequest.decidedAt),
    gt(approvalRequest.expiresAt, now),
  );
  const [request] = await tx.select().from(approvalRequest).where(waits).for('update');
  if (!request) throw new RequestClosed();
  return request;
}

/** How a request is run, for somebody else than the asker who may do what it asks for. Throws SamePerson, NotAllowed. */
export function forSecondPerson(request: Request, actor: Actor): Deferred {
  if (request.askedBy === actor.id) throw new SamePerson();
  const deferred = deferredOf(request.operation);
  const lack = lackOf(actor, deferred.may);
  if (lack) throw new NotAllowed(lack);
  return deferred;
}

export type Decision = { decision: NonNullable<Request['decision']>; by: string; note?: string };

/** Writes down how a request ended. */
export async function decideRequest(tx: Tx, id: string, { decision, by, note }: Decision, now: Date): Promise<void> {
  await tx
    .update(approvalRequest)
    .set({ decision, decidedBy: by, decidedAt: now, note: note ?? null })
    .where(eq(approvalRequest.id, id));
}
