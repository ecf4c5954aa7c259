import { getTableColumns } from 'drizzle-orm';
import { openField } from '#lib/keyring/index.ts';
import { mailMessage } from './schema.ts';

/** What is read of a mail whose reader was forgotten. */
export const NOTHING_LEFT: Record<string, unknown> = {};

/** Why a mail was not sent whose reader was forgotten. */
export const ERASED = 'erased';

/** A mail whole, with what it says opened. */
export const MAIL_COLUMNS = {
  ...getTableColumns(mailMessage),
  data: openField(mailMessage.data, mailMessage.id, NOTHING_LEFT),
};
