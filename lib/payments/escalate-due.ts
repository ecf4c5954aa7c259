import { and, asc, gt, isNotNull, lte, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { changeCase, lockCase } from '#lib/risk/index.ts';
import { tellStaff } from './aftermath/tell-staff.ts';
import { isHeld, openDecision } from './carry-out.ts';
import { lockPayment } from './queries.ts';
import { payment } from './schema.ts';
import { holdDeadline } from './transition.ts';

const BATCH = 200;
const TITLE = 'A payment must be decided within a day';

/**
 * Hands up, a day before its authorization lapses, every held payment that nobody has decided: its case is marked and
 * goes back to everybody, a rest ends, and the house is written to. Two hours before, it is given back. Repeating it
 * changes nothing; what a lost job leaves is found by the next.
 */
export async function escalateDue(now: Date): Promise<void> {
  const due = await db()
    .select({ id: payment.id })
    .from(payment)
    .where(
      and(
        // In the words of the index `payment_held`.
        sql`${payment.riskStatus} = 'held' and ${payment.state} in ('held', 'captured')`,
        isNotNull(payment.captureBefore),
        lte(payment.captureBefore, later(now, DAY)),
        gt(payment.captureBefore, now),
      ),
    )
    .orderBy(asc(payment.captureBefore))
    .limit(BATCH);
  for (const { id } of due) await transaction(tx => escalate(tx, id, now));
}

async function escalate(tx: Tx, paymentId: string, now: Date): Promise<void> {
  const held = await lockPayment(tx, paymentId);
  const file = await lockCase(tx, paymentId);
  if (!isHeld(held) || held.state !== 'held' || !held.captureBefore || !file) return;
  if (await openDecision(tx, paymentId)) return;
  const until = holdDeadline(held.captureBefore).toISOString();
  const says = [
    `Nobody has decided it yet. At ${until} the authorization is given back by itself, and the order ends.`,
  ];
  const told = await tellStaff(tx, held, { occasion: `deadline:${file.id}`, title: TITLE, says, now });
  if (!told) return;
  const status = file.status === 'snoozed' ? 'pending' : file.status;
  const change = { escalatedAt: now, assignee: null, assignedAt: null, snoozedUntil: null, status } as const;
  const actor = 'system:hold-deadline';
  await changeCase(tx, file, change, { actor, kind: 'escalated', detail: { reason: says[0] }, now });
}
