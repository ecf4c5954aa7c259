import { getTableColumns, type SQL } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { ERASED, keyFor, openField, sealField } from '#lib/keyring/index.ts';
import { supportMessage } from './schema.ts';

export type NewMessage = Omit<typeof supportMessage.$inferInsert, 'body'> & { text: string };

/** A message with what it says opened. */
export const MESSAGE_COLUMNS = {
  ...getTableColumns(supportMessage),
  body: openField(supportMessage.body, supportMessage.id, ERASED) as SQL<string>,
};

/** Adds a message to a ticket, sealed under the ticket’s own key. False when this very message is there already. */
export async function writeMessage(tx: Tx, { text, ...message }: NewMessage): Promise<boolean> {
  const key = await keyFor(tx, { ticket: message.ticketId });
  if (!key) throw new Error(`the key of ticket ${message.ticketId} was destroyed`);
  const body = sealField(key, supportMessage.body, message.id, text);
  const written = await tx
    .insert(supportMessage)
    .values({ ...message, body })
    .onConflictDoNothing()
    .returning({ id: supportMessage.id });
  return written.length > 0;
}
