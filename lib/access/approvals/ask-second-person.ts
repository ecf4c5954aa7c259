import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import type { Actor } from '../actor.ts';
import type { Permission } from '../model.ts';
import { approvalRequest } from '../schema.ts';
import { AnotherWaits, SecondPersonWanted } from './refusals.ts';

/** How long a request waits: over a weekend, and well within the days that a bank sets money aside. */
export const WAITS = 3 * DAY;

export type Asked = {
  operation: string;
  /** What it is about, `<thing>:<id>`. */
  object: string;
  /** As parsed: it is parsed again when it is approved. */
  input: unknown;
  /** What the second person reads. */
  sentence: string;
  /** What the second person must be allowed to do. */
  may: Permission;
};

/**
 * Keeps what `actor` wants until a second person decides, and throws SecondPersonWanted with the request's id. The
 * same wish again is the same request; another one about the same thing has to wait (AnotherWaits).
 */
export async function askSecondPerson(actor: Actor, asked: Asked, now: Date): Promise<never> {
  const { id, same } = await transaction(tx => keep(tx, actor, asked, now));
  throw same ? new SecondPersonWanted(id) : new AnotherWaits(id);
}

async function keep(tx: Tx, actor: Actor, { operation, object, input, sentence, may }: Asked, now: Date) {
  const waits = and(
    eq(approvalRequest.operation, operation),
    eq(approvalRequest.object, object),
    isNull(approvalRequest.decidedAt),
  );
  await tx
    .update(approvalRequest)
    .set({ decision: 'expired', decidedBy: 'system:approvals', decidedAt: now })
    .where(and(waits, lte(approvalRequest.expiresAt, now)));
  const id = newId();
  const row = { id, operation, object, input, reason: sentence, askedBy: actor.id, askedAt: now };
  const [made] = await tx
    .insert(approvalRequest)
    .values({ ...row, expiresAt: later(now, WAITS) })
    .onConflictDoNothing()
    .returning({ id: approvalRequest.id });
  if (made) {
    await enqueue(tx, 'identity.tell-approvers', { requestId: id, askedBy: actor.id, may });
    const event = { actor: actor.id, from: actor.from, action: 'approvals.ask', target: `approval:${id}` };
    await recordEvent(tx, { ...event, outcome: 'done', detail: { operation, object } });
    return { id, same: true };
  }
  const [open] = await tx
    .select({
      id: approvalRequest.id,
      same: sql<boolean>`${approvalRequest.askedBy} = ${actor.id} and ${approvalRequest.input} = ${JSON.stringify(input)}::jsonb`,
    })
    .from(approvalRequest)
    .where(waits);
  if (!open) throw new Error('a request was decided while the same was asked for: ask again');
  return open;
}
