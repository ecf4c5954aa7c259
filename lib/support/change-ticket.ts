import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { ANSWER_HOURS } from './model.ts';
import { supportEvent, supportTicket } from './schema.ts';
import { workingHoursAfter } from './working-time.ts';

export type Ticket = typeof supportTicket.$inferSelect;
type Change = Partial<Omit<Ticket, 'id' | 'number' | 'version' | 'openedAt'>>;
type Told = { actor: string; kind: string; detail?: Record<string, string>; now: Date };

/** Until when an answer is owed to somebody who writes now. */
export const dueFor = (urgent: boolean, now: Date): Date =>
  workingHoursAfter(now, urgent ? ANSWER_HOURS.urgent : ANSWER_HOURS.usual);

/** The ticket, locked until the transaction ends; null when there is none. */
export async function lockTicket(tx: Tx, id: string): Promise<Ticket | null> {
  const [found] = await tx.select().from(supportTicket).where(eq(supportTicket.id, id)).for('update');
  return found ?? null;
}

/** Changes a locked ticket and says so in its story. Whoever has an older version of it open is told so. */
export async function changeTicket(tx: Tx, { id }: Pick<Ticket, 'id'>, change: Change, told: Told): Promise<void> {
  await tx
    .update(supportTicket)
    .set({ ...change, version: sql`${supportTicket.version} + 1` })
    .where(eq(supportTicket.id, id));
  await noteStep(tx, id, told);
}

/** Adds one line to the story of a ticket. */
export async function noteStep(tx: Tx, ticketId: string, { actor, kind, detail = {}, now: at }: Told): Promise<void> {
  await tx.insert(supportEvent).values({ ticketId, at, actor, kind, detail });
}

/** What it is to be open: an answer is owed, since the first thing that nobody has answered yet. */
export const opened = (ticket: Pick<Ticket, 'answerBy' | 'urgent'>, now: Date) => ({
  state: 'open' as const,
  answerBy: ticket.answerBy ?? dueFor(ticket.urgent, now),
  closedAt: null,
});
