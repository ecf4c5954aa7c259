import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { mailMessage } from './schema.ts';

/** A condition on mails: that they are about one of some orders (`ids`: a query for these as text), to whomever they went. */
export const isMailAbout = (ids: SQL): SQL => sql`right(${mailMessage.dedupeKey}, 36) in (${ids})`;

/** Removes up to `most` of the mails that are about something (`about`: a condition on mails). Answers how many. */
export async function forgetMailsAbout(tx: Tx, about: SQL, most: number): Promise<number> {
  const gone = await tx.execute(sql`
    delete from ${mailMessage} where ctid = any(array(select ctid from ${mailMessage} where ${about} limit ${most}))
    returning 1`);
  return gone.length;
}
