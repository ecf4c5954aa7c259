import { inArray } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { mailMessage } from './schema.ts';

/** Where the mail of an occasion (`dedupeKey`) stands. */
export type QueuedAt = { queuedAt: Date; sentAt: Date | null };

/** Which of these occasions were mailed, or are about to be. */
export async function mailsQueued(
  reader: Reader,
  occasions: readonly string[],
): Promise<ReadonlyMap<string, QueuedAt>> {
  if (occasions.length === 0) return new Map();
  const { dedupeKey, queuedAt, sentAt } = mailMessage;
  const rows = await reader
    .select({ dedupeKey, queuedAt, sentAt })
    .from(mailMessage)
    .where(inArray(dedupeKey, [...occasions]));
  return new Map(rows.map(row => [row.dedupeKey, row]));
}
