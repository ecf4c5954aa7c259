import { sql } from 'drizzle-orm';
import { ownStatement, type Tx } from '#lib/db/index.ts';
import { freshKey, insertingKeys, sealField } from '#lib/keyring/index.ts';
import { ADDING_MAIL_JOBS } from './mail-jobs.ts';
import { mailMessage } from './schema.ts';

/** One mail that goes to many, word for word. */
export type Circular<D extends Record<string, unknown> = Record<string, unknown>> = {
  template: string;
  data: D;
  /** After so many attempts it is given up; whoever queued it looks what became of it (`mailOutcomes`). */
  mostAttempts: number;
};

/** Whom it goes to. `id`: of the mail, chosen by the caller; `dedupeKey` names the occasion, as with any mail. */
export type Addressee = { id: string; dedupeKey: string; to: string };

/**
 * Queues a mail for many in one statement, behind all mail that somebody waits for. Each has a key of its own, as any
 * mail has: its reader may be erased alone. Answers how many were queued; occasions that were mailed before are not.
 */
export async function queueToMany(tx: Tx, circular: Circular, addressees: readonly Addressee[]): Promise<number> {
  if (addressees.length === 0) return 0;
  const { template, data, mostAttempts } = circular;
  const rows = addressees.map(({ id, dedupeKey, to }) => {
    const { key, row } = freshKey({ mail: id });
    const sealed = sealField(key, mailMessage.data, id, data);
    return { id, dedupe_key: dedupeKey, recipient: to, data: sealed, ...keyColumns(row) };
  });
  const queued = await queue(tx, { rows: JSON.stringify(rows), template, mostAttempts });
  return queued.length;
}

const keyColumns = ({ of, masterId, wrapped }: ReturnType<typeof freshKey>['row']) => ({
  ...{ key_of: of, key_master: masterId, key_wrapped: wrapped },
});

/** The mails, their keys and the jobs that send them. */
const queue = ownStatement<{ job: string }>(
  () => sql`
    with given as (
      select * from jsonb_to_recordset(${sql.placeholder('rows')}::text::jsonb) as row (id uuid, dedupe_key text,
        recipient text, data jsonb, key_of text, key_master text, key_wrapped text)
    ), added as (
      insert into mail_message (id, dedupe_key, template, recipient, data, most_attempts)
      select id, dedupe_key, ${sql.placeholder('template')}, recipient, data, ${sql.placeholder('mostAttempts')}::int
      from given on conflict do nothing returning id, most_attempts
    ), owned as (select given.* from given join added using (id)
    ), keys as (${insertingKeys('owned')})
    ${ADDING_MAIL_JOBS}`,
);
