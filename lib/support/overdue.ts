import { and, asc, eq, lt } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { supportTicket } from './schema.ts';

const MOST = 1_000;

/** Questions whose answer should be there by now, the longest first; of very many the first thousand. */
export const overdueTickets = (now: Date): Promise<{ id: string; number: string; answerBy: Date | null }[]> =>
  db()
    .select({ id: supportTicket.id, number: supportTicket.number, answerBy: supportTicket.answerBy })
    .from(supportTicket)
    .where(and(eq(supportTicket.state, 'open'), lt(supportTicket.answerBy, now)))
    .orderBy(asc(supportTicket.answerBy))
    .limit(MOST);
