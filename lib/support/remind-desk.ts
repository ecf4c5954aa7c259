import { and, asc, eq, lt } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { tellDesk } from './mail-of-ticket.ts';
import { supportTicket } from './schema.ts';

/** So long before an answer is due the desk is told. */
const AHEAD = HOUR;
const MOST = 50;

/** Tells the desk, once for each moment that an answer is due by, of what is due within the hour. */
export const remindDesk = (now: Date): Promise<void> =>
  transaction(async tx => {
    const due = await tx
      .select()
      .from(supportTicket)
      .where(and(eq(supportTicket.state, 'open'), lt(supportTicket.answerBy, later(now, AHEAD))))
      .orderBy(asc(supportTicket.answerBy))
      .limit(MOST);
    for (const ticket of due) await tellDesk(tx, ticket, `due-${ticket.answerBy?.getTime()}`, now);
  });
