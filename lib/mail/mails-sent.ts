import { and, asc, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { mailMessage } from './schema.ts';

/** A mail that has left us. */
export type SentMail = { template: string; recipient: string; sentAt: Date };

/** Those of these occasions (`dedupeKey`) whose mail has left, in order. */
export async function mailsSent(reader: Reader, occasions: readonly string[]): Promise<SentMail[]> {
  const { template, recipient, sentAt, dedupeKey } = mailMessage;
  const rows = await reader
    .select({ template, recipient, sentAt })
    .from(mailMessage)
    .where(and(inArray(dedupeKey, [...occasions]), isNotNull(sentAt)))
    .orderBy(asc(sentAt));
  return rows.flatMap(row => (row.sentAt ? [{ ...row, sentAt: row.sentAt }] : []));
}
