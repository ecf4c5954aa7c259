import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { dayOf } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { callObserver } from '../looks/ask-for-look.ts';
import { REPORT_KINDS, type ReportKind } from '../model.ts';
import { pageReport } from '../schema.ts';

/** More different things than these on one day are counted under one name: anybody may send reports. */
const MOST_A_DAY = 50;
const THE_REST = 'many others';
/** So many mails a day at most. */
const MOST_MAILS = 5;

/**
 * Counts what a buyer's browser found or refused on the payment page: `what` is a host, or the word for what has none; of
 * something refused, after the directive. The first of its kind on a day is told to the house, and has the observer look
 * at once.
 */
export const noteReport = (kind: ReportKind, what: string, now: Date): Promise<void> =>
  transaction(async tx => {
    const day = dayOf(now);
    const before = await tx.$count(pageReport, sql`${pageReport.day} = ${day}`);
    const known = before < MOST_A_DAY ? what : THE_REST;
    const isNew = await count(tx, { day, kind, what: known }, now);
    if (!isNew) return;
    await callObserver(tx);
    if (before < MOST_MAILS) await tell(tx, kind, known, now);
  });

async function count(tx: Tx, { day, kind, what }: { day: string; kind: ReportKind; what: string }, now: Date) {
  const fingerprint = createHash('sha256').update(`${kind} ${what}`).digest('hex');
  const [row] = await tx
    .insert(pageReport)
    .values({ day, fingerprint, kind, what, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [pageReport.day, pageReport.fingerprint],
      set: { times: sql`${pageReport.times} + 1`, lastAt: now },
    })
    .returning({ times: pageReport.times });
  return row?.times === 1;
}

const tell = (tx: Tx, kind: ReportKind, host: string, now: Date) =>
  queueMail(tx, {
    dedupeKey: `payment-page.reported:${dayOf(now)}:${kind}:${host}`,
    template: 'payment-page.reported',
    to: config().mail.support,
    data: { what: REPORT_KINDS[kind], host, at: now.toISOString() },
  });
