import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { keyFor, sealField } from '#lib/keyring/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { canMoveRequest, isClosed, type RefusalReason, type RequestStatus } from './model.ts';
import { privacyRequest, privacyRequestEvent } from './schema.ts';

/** It stands elsewhere by now. */
export class RequestElsewhere extends Refusal {
  constructor() {
    super('request_elsewhere', 'This request has moved on meanwhile. Open it again to see where it stands.', 409);
  }
}

/**
 * Moves a request on, under its lock, and writes down who did and why. What names a guest goes when it is closed.
 * Throws RequestElsewhere when there is no such way from where it stands.
 */
export async function moveRequest(
  tx: Tx,
  id: string,
  to: RequestStatus,
  by: { actor: string; now: Date; because?: RefusalReason; answer?: string; finding?: unknown },
): Promise<void> {
  const from = (await lockRequest(tx, id))?.status;
  if (!from || !canMoveRequest(from, to)) throw new RequestElsewhere();
  const answer = by.answer === undefined ? {} : { answer: await sealedAnswer(tx, id, by.answer) };
  await tx
    .update(privacyRequest)
    .set({
      status: to,
      ...(isClosed(to) ? { closedAt: by.now, guestEmail: null } : {}),
      ...(to === 'refused' ? { refusedBecause: by.because ?? null } : {}),
      ...answer,
      ...(by.finding === undefined ? {} : { finding: by.finding }),
    })
    .where(eq(privacyRequest.id, id));
  const detail = { from, ...(by.because ? { because: by.because } : {}) };
  await tx.insert(privacyRequestEvent).values({ requestId: id, at: by.now, actor: by.actor, kind: to, detail });
}

/** Null where whoever asked was forgotten meanwhile: nothing more is written down about them. */
async function sealedAnswer(tx: Tx, id: string, answer: string) {
  const key = await keyFor(tx, { request: id });
  return key && sealField(key, privacyRequest.answer, id, answer);
}

/** A request, locked until the transaction ends; undefined when there is none. */
export async function lockRequest(tx: Tx, id: string): Promise<typeof privacyRequest.$inferSelect | undefined> {
  const [request] = await tx.select().from(privacyRequest).where(eq(privacyRequest.id, id)).for('update');
  return request;
}
