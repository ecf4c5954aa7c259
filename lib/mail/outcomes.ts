import { inArray, sql } from 'drizzle-orm';
import { ownStatement, type Reader, type Tx } from '#lib/db/index.ts';
import { ERASED } from './mail-columns.ts';
import { ADDING_MAIL_JOBS } from './mail-jobs.ts';
import { mailMessage } from './schema.ts';

/**
 * What became of a mail. `refused`: the server that takes mail for its reader does not take this one; `failed`: our own
 * could not be reached, or had trouble of its own. Both were given up, and may be tried again (`sendAgain`).
 */
export type MailOutcome =
  | { id: string; state: 'waiting' }
  | { id: string; state: 'sent'; at: Date }
  | { id: string; state: 'refused' | 'failed'; at: Date; because: string };

/** What became of some mails. One that is not there any more, or whose reader was erased, has no answer. */
export async function mailOutcomes(reader: Reader, ids: readonly string[]): Promise<MailOutcome[]> {
  const { id, sentAt, failedAt, lastError } = mailMessage;
  const rows = await reader
    .select({ id, sentAt, failedAt, lastError })
    .from(mailMessage)
    .where(inArray(id, [...ids]));
  return rows.filter(({ lastError }) => lastError !== ERASED).map(outcomeOf);
}

type Row = { id: string; sentAt: Date | null; failedAt: Date | null; lastError: string | null };

function outcomeOf({ id, sentAt, failedAt, lastError }: Row): MailOutcome {
  if (sentAt) return { id, state: 'sent', at: sentAt };
  if (!failedAt) return { id, state: 'waiting' };
  const because = lastError ?? 'unknown';
  return { id, state: ABOUT_THE_READER.test(because) ? 'refused' : 'failed', at: failedAt, because };
}

/** The envelope or the message was answered with a number of its own, or it came back: it is about this mail, not about the line. */
const ABOUT_THE_READER = /(?:\bE(?:ENVELOPE|MESSAGE) [45]\d\d|^returned [45][.\d]+)$/;

/** Has mails that were given up tried again. They stay the same mails: who got one all the same sees no second. */
export async function sendAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await again(tx, { ids: JSON.stringify(ids) });
}

const again = ownStatement<{ job: string }>(
  () => sql`
    with added as (
      update mail_message set failed_at = null, attempts = 0
      where id in (select value::uuid from jsonb_array_elements_text(${sql.placeholder('ids')}::text::jsonb) as value)
        and sent_at is null and failed_at is not null and data <> '{}'::jsonb
      returning id, most_attempts
    ) ${ADDING_MAIL_JOBS}`,
);
