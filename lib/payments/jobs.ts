import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { sendEvidence } from './aftermath/send-evidence.ts';
import { sendRefund } from './aftermath/send-refund.ts';
import { resendAftermath, sweepAftermath } from './aftermath/sweep-aftermath.ts';
import { carryOutDue } from './carry-out.ts';
import { escalateDue } from './escalate-due.ts';
import { expireReservations } from './expire-reservations.ts';
import { processEvent } from './process-event.ts';
import { reconciliationJobs } from './reconciliation/jobs.ts';
import { countDays } from './reports/count-days.ts';
import { watchByTheMinute } from './request/watch-for-attack.ts';
import { checkSetup } from './setup/check-setup.ts';
import { sweep } from './sweep.ts';
import { syncOrThrow } from './sync-or-throw.ts';
import { takeInMissed } from './take-in-missed.ts';
import { remindToVerify } from './verification/remind.ts';
import { watchContact } from './watching/watch-contact.ts';

const ofPayment = z.object({ paymentId: z.uuid() });

/** A look that does whatever the payment's row asks for; the name says why somebody wanted it, for the history. */
const look = (name: string, because: string, whole = false): Job =>
  job({ name, input: ofPayment, run: ({ paymentId }, now) => syncOrThrow(paymentId, because, now, whole) });

const scheduled = (name: string, cron: string, run: (now: Date) => Promise<void>): Job =>
  job({ name, cron, input: z.object({}), run: (_input, now) => run(now) });

export const paymentsJobs: Job[] = [
  job({
    name: 'payments.process-event',
    input: z.object({ eventId: z.string() }),
    run: ({ eventId }, now) => processEvent(eventId, now),
  }),
  job({ name: 'payments.carry-out', input: ofPayment, run: ({ paymentId }, now) => carryOutDue(paymentId, now) }),
  job({
    name: 'payments.watch-contact',
    input: z.object({ accountId: z.uuid(), what: z.string() }),
    run: ({ accountId, what }, now) => watchContact(accountId, what, now),
  }),
  look('payments.sync', 'sweep'),
  look('payments.capture', 'released'),
  look('payments.cancel', 'given up'),
  look('payments.look-at-aftermath', 'sweep', true),
  job({
    name: 'payments.refund',
    input: z.object({ refundId: z.uuid() }),
    run: ({ refundId }, now) => sendRefund(refundId, now),
  }),
  job({
    name: 'payments.send-evidence',
    input: z.object({ evidenceId: z.uuid() }),
    run: ({ evidenceId }, now) => sendEvidence(evidenceId, now),
  }),
  scheduled('payments.resend-aftermath', '* * * * *', resendAftermath),
  scheduled('payments.sweep-aftermath', '7 */6 * * *', sweepAftermath),
  // Days of the last weeks once more each night, for what is told about them later.
  scheduled('payments.count-days', '1,11,21,31,41,51 * * * *', countDays),
  scheduled('payments.count-weeks', '21 3 * * *', now => countDays(now, 40)),
  scheduled('payments.sweep', '* * * * *', sweep),
  scheduled('payments.expire-reservations', '* * * * *', expireReservations),
  scheduled('payments.escalate-due', '*/5 * * * *', escalateDue),
  scheduled('payments.remind-to-verify', '*/15 * * * *', remindToVerify),
  scheduled('payments.take-in-missed', '*/10 * * * *', takeInMissed),
  scheduled('payments.watch-for-attack', '* * * * *', watchByTheMinute),
  scheduled('payments.check-setup', '7 3 * * *', checkSetup),
  ...reconciliationJobs,
];
