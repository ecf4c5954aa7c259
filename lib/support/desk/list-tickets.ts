import { and, asc, desc, eq, gt, isNotNull, lt, ne, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { findAccount } from '#lib/identity/index.ts';
import { masked } from '#lib/masked.ts';
import type { Ticket } from '../change-ticket.ts';
import type { DeskPart, DeskTicket } from '../model.ts';
import { supportTicket } from '../schema.ts';

const A_PAGE = 50;

const { state, answerBy, assignee, openedAt, answeredAt, closedAt } = supportTicket;

type Part = { where(reader: string): SQL | undefined; by: PgColumn; down: boolean };

/** Each is one range of an index of its own. */
const PARTS: Record<DeskPart, Part> = {
  open: { where: () => eq(state, 'open'), by: answerBy, down: false },
  mine: { where: reader => and(eq(assignee, reader), ne(state, 'closed')), by: openedAt, down: false },
  waiting: { where: () => eq(state, 'waiting'), by: answeredAt, down: true },
  closed: { where: () => and(eq(state, 'closed'), isNotNull(closedAt)), by: closedAt, down: true },
};

/** Fifty tickets of one part of the inbox, after the one that `after` names (`<moment>_<id>`). `next` for the page after. */
export async function listTickets(
  { part, after, reader }: { part: DeskPart; after: string | null; reader: string },
  now: Date,
): Promise<{ tickets: DeskTicket[]; next: string | null }> {
  const { where, by, down } = PARTS[part];
  const rows = await db()
    .select()
    .from(supportTicket)
    .where(and(where(reader), beyond(by, down, after)))
    .orderBy(down ? desc(by) : asc(by), down ? desc(supportTicket.id) : asc(supportTicket.id))
    .limit(A_PAGE + 1);
  const page = rows.slice(0, A_PAGE);
  const last = page.at(-1);
  const at =
    last && { open: last.answerBy, mine: last.openedAt, waiting: last.answeredAt, closed: last.closedAt }[part];
  const next = rows.length > A_PAGE && last && at ? `${at.toISOString()}_${last.id}` : null;
  return { tickets: await Promise.all(page.map(ticket => asAtDesk(ticket, now))), next };
}

/** What comes after a place; a place that somebody made up is the beginning. */
function beyond(by: PgColumn, down: boolean, after: string | null): SQL | undefined {
  const [moment = '', id = ''] = after?.split('_') ?? [];
  const at = new Date(moment);
  if (Number.isNaN(at.getTime()) || !isId(id)) return undefined;
  const past = down ? lt : gt;
  return or(past(by, at), and(eq(by, at), past(supportTicket.id, id)));
}

/** A ticket as staff see it: who wrote is masked. */
export async function asAtDesk(ticket: Ticket, now: Date): Promise<DeskTicket> {
  const { id, number, topic, urgent, orderNumber, accountId, guestEmail } = ticket;
  const email = accountId ? ((await findAccount(accountId))?.email ?? '') : (guestEmail ?? '');
  return {
    ...{ id, number, topic, urgent, orderNumber, state: ticket.state, assignee: ticket.assignee },
    who: masked('email', email),
    openedAt: ticket.openedAt.toISOString(),
    answerBy: ticket.answerBy?.toISOString() ?? null,
    overdue: ticket.answerBy !== null && ticket.answerBy < now,
    closedAt: ticket.closedAt?.toISOString() ?? null,
  };
}
