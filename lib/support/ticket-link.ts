import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { sign, verify } from '#lib/crypto/index.ts';
import { isId } from '#lib/id.ts';

const PURPOSE = 'ticket-link';
/** Every mail about a ticket brings a new one. */
const VALID_FOR = 90 * DAY;

/** The address of a ticket for whoever holds it: signed, and told to its mailbox and its account alone. */
export const ticketLink = (ticketId: string, now: Date): string =>
  new URL(`/support/ticket/${sign(PURPOSE, ticketId, later(now, VALID_FOR))}`, config().shopUrl).href;

/** The ticket that the token of a link opens, or null when it is forged or past its time. */
export function readTicketLink(token: string, now: Date): string | null {
  const ticketId = verify(PURPOSE, token, now);
  return ticketId !== null && isId(ticketId) ? ticketId : null;
}
