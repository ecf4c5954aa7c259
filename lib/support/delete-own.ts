import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { destroyKeys } from '#lib/keyring/index.ts';
import { forgetMailsAbout } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { targetOfLink, ticketByLink, token } from './by-link.ts';
import { supportEvent, supportMessage, supportTicket } from './schema.ts';

/** More mails than any ticket has. */
const MOST_MAILS = 1_000;

/** A ticket of an account goes with the account, which asks for more than a link. */
export class GoesWithAccount extends Refusal {
  constructor() {
    super('goes_with_account', 'Sign in and delete your data there: this question goes with it.', 403);
  }
}

/**
 * Whoever wrote without an account, and reads the mailbox that they gave, deletes the whole of it: what was written on
 * both sides, its key and its mails. What was done about a payment stays with the payment.
 */
export const deleteOwn = operation({
  name: 'support.delete-own',
  may: 'support.ask',
  input: z.strictObject({ token }),
  target: targetOfLink,
  async run(context, { token: link }) {
    const { id, accountId } = await ticketByLink(context, link);
    if (accountId !== null) throw new GoesWithAccount();
    await deleteTicket(context.tx, id);
    return { id };
  },
});

async function deleteTicket(tx: Tx, id: string): Promise<void> {
  await forgetMailsAbout(tx, sql`right(dedupe_key, 36) = ${id}`, MOST_MAILS);
  await tx.delete(supportMessage).where(eq(supportMessage.ticketId, id));
  await tx.delete(supportEvent).where(eq(supportEvent.ticketId, id));
  await tx.delete(supportTicket).where(eq(supportTicket.id, id));
  await destroyKeys(tx, sql`id = ${id}`);
}
