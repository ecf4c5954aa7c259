import { sql } from 'drizzle-orm';
import { ownStatement, slots, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { ADDING_JOB, jobValues } from '#lib/jobs/index.ts';
import { freshKey, insertingKeyFrom, keyValues, sealField } from '#lib/keyring/index.ts';
import { mailMessage } from './schema.ts';

export type QueuedMail<D extends Record<string, unknown> = Record<string, unknown>> = {
  /** Names the occasion, for example `orders.receipt:<order id>`: a second mail with the same key is not queued. */
  dedupeKey: string;
  /** Name of a template that some domain declares in its `mails.tsx`. */
  template: string;
  to: string;
  data: D;
  /** Somebody has to know or to act at once: it goes before all other mail. */
  urgent?: boolean;
  /** Its row goes as soon as it has left: its recipient is not to be known any more. */
  goesOnceSent?: boolean;
  /** The row of the ledger of consents that it relies on: when it does not hold any more, the mail does not leave. */
  consentSeq?: number;
};

/** Mail goes before whatever else waits: there is a person behind each. */
const PRIORITY = { urgent: -20, usual: -10 };

/** Queues one mail in `tx`. Returns false when this occasion was already mailed. */
export async function queueMail<D extends Record<string, unknown>>(tx: Tx, mail: QueuedMail<D>): Promise<boolean> {
  const { dedupeKey, template, to: recipient, goesOnceSent = false, consentSeq = null } = mail;
  const { key, row: kept } = freshKey({ mail: newId() });
  const data = sealField(key, mailMessage.data, key.id, mail.data);
  const row = { id: key.id, dedupeKey, template, recipient, data, goesOnceSent, consentSeq };
  const priority = mail.urgent ? PRIORITY.urgent : PRIORITY.usual;
  const job = jobValues('mail.deliver', { id: row.id }, { key: `mail:${row.id}`, maxAttempts: 8, priority });
  return (await queue(tx, { ...row, ...keyValues(kept), ...job })).length > 0;
}

/** The row, its key and the job that sends it: one statement. */
const queue = ownStatement<{ job: string }>(() => {
  const { id, dedupeKey, template, recipient, data, goesOnceSent, consentSeq } = slots(mailMessage, COLUMNS);
  return sql`
    with added as (
      insert into mail_message (id, dedupe_key, template, recipient, data, goes_once_sent, consent_seq)
      values (${id}, ${dedupeKey}, ${template}, ${recipient}, ${data}, ${goesOnceSent}, ${consentSeq})
      on conflict do nothing returning id
    ), key as (${insertingKeyFrom('added')})
    select ${ADDING_JOB} as job from added`;
});

const COLUMNS = ['id', 'dedupeKey', 'template', 'recipient', 'data', 'goesOnceSent', 'consentSeq'] as const;
