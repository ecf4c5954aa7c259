import { and, eq, gt, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { mailMessage } from './schema.ts';

/** A mail comes back within days, or not at all. */
const COMES_BACK = 7 * DAY;

/**
 * Takes a mail that came to us for the report of a mail server that it could not deliver one of ours (RFC 3464), and
 * notes at that one that it came back. Answers whether it is such a report. Whoever invents one needs the id of the mail,
 * which only its reader has, and has it sent to them again at most.
 */
export async function noteReturn(raw: string, now: Date): Promise<boolean> {
  const returned = readReturn(raw);
  if (!returned) return false;
  const lastError = `returned ${returned.status}`;
  await db()
    .update(mailMessage)
    .set({ sentAt: null, failedAt: now, returnedAt: now, lastError })
    .where(and(eq(mailMessage.id, returned.id), gt(mailMessage.sentAt, later(now, -COMES_BACK))));
  return true;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Which mail of ours came back, and the status with which (`5.1.1`); null where this is no report of that. */
export function readReturn(raw: string): { id: string; status: string } | null {
  const [head = '', ...rest] = raw.replace(/\r\n/g, '\n').split('\n\n');
  const body = `\n${rest.join('\n\n')}`;
  if (!/^content-type:\s*multipart\/report\b[^\n]*(?:\n[ \t][^\n]*)*report-type="?delivery-status/im.test(head))
    return null;
  if (!/\naction:\s*failed/i.test(body)) return null;
  const status = /\nstatus:\s*([45]\.\d{1,3}\.\d{1,3})/i.exec(body)?.[1];
  // Of the mail that came back, whose headers are below the report.
  const [, id, domain] = new RegExp(`\\nmessage-id:\\s*<(${ID.source})@([^>\\s]{1,253})>`, 'i').exec(body) ?? [];
  if (!id || domain?.toLowerCase() !== config().shopUrl.hostname) return null;
  return { id: id.toLowerCase(), status: status ?? '5.0.0' };
}

/** The mails of a kind that came back and were not looked at yet, up to `most`; from now on they were. */
export async function takeReturned(tx: Tx, template: string, most: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    update mail_message set returned_at = null
    where id in (select id from mail_message where template = ${template} and returned_at is not null limit ${most} for update skip locked)
    returning id`);
  return rows.map(({ id }) => id);
}
