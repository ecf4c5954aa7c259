import { and, asc, eq, lt } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { changeTicket } from './change-ticket.ts';
import { QUIET_DAYS } from './model.ts';
import { supportTicket } from './schema.ts';

const AT_ONCE = 100;

/**
 * Closes what was answered and not heard of since: from then on runs the time for which it is kept. A few at a time, each
 * batch whole; safe to be stopped anywhere and to run twice. Answers how many.
 */
export async function closeQuiet(now: Date): Promise<number> {
  for (let closed = 0; ; ) {
    const some = await transaction(async tx => {
      const quiet = await tx
        .select()
        .from(supportTicket)
        .where(and(eq(supportTicket.state, 'waiting'), lt(supportTicket.answeredAt, later(now, -QUIET_DAYS * DAY))))
        .orderBy(asc(supportTicket.answeredAt))
        .limit(AT_ONCE)
        .for('update', { skipLocked: true });
      const told = { actor: 'system:support', kind: 'closed', detail: { because: 'nothing was heard' }, now };
      for (const ticket of quiet) await changeTicket(tx, ticket, { state: 'closed', closedAt: now }, told);
      return quiet.length;
    });
    closed += some;
    if (some < AT_ONCE) return closed;
  }
}
