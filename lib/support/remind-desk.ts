import { and, asc, between, eq } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { tellDesk } from './mail-of-ticket.ts';
import { supportTicket } from './schema.ts';

/** So long before an answer is due the desk is told; of what has been due for longer, monitor and control tell. */
const AROUND = HOUR;
const MOST = 500;

/** Tells the desk, once for each moment that an answer is due by, of what is due within the hour. */
export const remindDesk = (now: Date): Promise<void> =>
  transaction(async tx => {
    const due = await tx
      .select()
      .from(supportTicket)
      .where(
        and(eq(supportTicket.state, 'open'), between(supportTicket.answerBy, later(now, -AROUND), later(now, AROUND))),
      )
      .orderBy(asc(supportTicket.answerBy))
      .limit(MOST);
    for (const ticket of due) await tellDesk(tx, ticket, `due-${ticket.answerBy?.getTime()}`, now);
  });
