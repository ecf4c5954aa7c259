import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { HOUR, later, MINUTE } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { type MailOutcome, mailOutcomes, takeReturned } from '#lib/mail/index.ts';
import { lockCampaign } from './choose-recipients.ts';
import { AT_ONCE } from './hand-over.ts';
import { policyCampaign, policyNotice } from './schema.ts';

/** How long a mail that was refused waits before it is sent again, the first time, the second ...; after the last it is flagged. */
const PAUSES = [10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 48 * HOUR];
/** How long nothing is handed over when our own mail server was in trouble. */
const TROUBLE = 5 * MINUTE;

export type Place = { queuedAt: Date; id: string };

/**
 * Writes down what became of some of the mails in the outbox, behind `after`. Answers where it has come, or null when
 * there are no more. A mail that is gone went with its reader, who was erased: the notice goes too.
 */
export async function settleSome(tx: Tx, version: number, after: Place | null, now: Date): Promise<Place | null> {
  if (!(await lockCampaign(tx, version))) return null;
  const { id, queuedAt, refusals } = policyNotice;
  const queued = await tx
    .select({ id, queuedAt, refusals })
    .from(policyNotice)
    .where(and(eq(policyNotice.version, version), isNotNull(queuedAt), isNull(policyNotice.sentAt), behind(after)))
    .orderBy(asc(queuedAt), asc(id))
    .limit(AT_ONCE);
  const ids = queued.map(notice => notice.id);
  const outcomes = new Map((await mailOutcomes(tx, ids)).map(outcome => [outcome.id, outcome]));
  const gone = ids.filter(one => !outcomes.has(one));
  if (gone.length > 0) await tx.delete(policyNotice).where(inArray(id, gone));
  await write(
    tx,
    queued.flatMap(notice => changed(notice, outcomes.get(notice.id), now)),
  );
  const states = [...outcomes.values()].map(({ state }) => state);
  if (states.includes('failed') && !states.includes('sent'))
    await tx
      .update(policyCampaign)
      .set({ waitUntil: later(now, TROUBLE) })
      .where(eq(policyCampaign.version, version));
  const last = queued.at(-1);
  return last?.queuedAt && queued.length === AT_ONCE ? { id: last.id, queuedAt: last.queuedAt } : null;
}

const behind = (after: Place | null) =>
  after
    ? or(
        gt(policyNotice.queuedAt, after.queuedAt),
        and(eq(policyNotice.queuedAt, after.queuedAt), gt(policyNotice.id, after.id)),
      )
    : undefined;

type Change = {
  id: string;
  sent: Date | null;
  due: Date | null;
  flagged: Date | null;
  refusals: number;
  because: string | null;
};

function changed(notice: { id: string; refusals: number }, outcome: MailOutcome | undefined, now: Date): Change[] {
  const { id, refusals } = notice;
  const same = { id, refusals, sent: null, due: null, flagged: null, because: null };
  if (!outcome || outcome.state === 'waiting') return [];
  if (outcome.state === 'sent') return [{ ...same, sent: outcome.at }];
  const { because } = outcome;
  // Trouble of our own is no answer of theirs: it does not count.
  if (outcome.state === 'failed') return [{ ...same, because, due: later(now, TROUBLE) }];
  const pause = PAUSES[refusals];
  return [{ ...same, because, refusals: refusals + 1, ...(pause ? { due: later(now, pause) } : { flagged: now }) }];
}

/**
 * Mails that were sent and came back later are as if they had been refused at once: they are sent again, or flagged.
 * Answers whether there may be more.
 */
export async function takeBack(tx: Tx, now: Date): Promise<boolean> {
  const ids = await takeReturned(tx, 'policy.revised', AT_ONCE);
  if (ids.length === 0) return false;
  const { id, refusals, version } = policyNotice;
  const notices = await tx.select({ id, refusals, version }).from(policyNotice).where(inArray(id, ids)).for('update');
  const outcomes = new Map((await mailOutcomes(tx, ids)).map(outcome => [outcome.id, outcome]));
  await write(
    tx,
    notices.flatMap(notice => changed(notice, outcomes.get(notice.id), now)),
  );
  const versions = [...new Set(notices.map(notice => notice.version))];
  if (versions.length > 0)
    await tx.update(policyCampaign).set({ finishedAt: null }).where(inArray(policyCampaign.version, versions));
  return ids.length === AT_ONCE;
}

/** Sent, waiting once more, or flagged: in one statement for all. */
async function write(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(sql`
    update policy_notice n set sent_at = c.sent, flagged_at = c.flagged, refusals = c.refusals,
      last_error = coalesce(c.because, n.last_error), due_at = coalesce(c.due, n.due_at),
      queued_at = case when c.sent is not null then n.queued_at end
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c (id uuid, sent timestamptz, due timestamptz,
      flagged timestamptz, refusals int, because text)
    where n.id = c.id`);
}
