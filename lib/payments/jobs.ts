import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { expireReservations } from './expire-reservations.ts';
import { processEvent } from './process-event.ts';
import { reconciliationJobs } from './reconciliation/jobs.ts';
import { refundMoney } from './refund-money.ts';
import { sweep } from './sweep.ts';
import { syncOrThrow } from './sync-or-throw.ts';
import { takeInMissed } from './take-in-missed.ts';

const ofPayment = z.object({ paymentId: z.uuid() });

/** A look that does whatever the payment's row asks for; the name says why somebody wanted it, for the history. */
const look = (name: string, because: string): Job =>
  job({ name, input: ofPayment, run: ({ paymentId }, now) => syncOrThrow(paymentId, because, now) });

export const paymentsJobs: Job[] = [
  job({
    name: 'payments.process-event',
    input: z.object({ eventId: z.string() }),
    run: ({ eventId }, now) => processEvent(eventId, now),
  }),
  look('payments.sync', 'sweep'),
  look('payments.capture', 'released'),
  look('payments.cancel', 'given up'),
  job({
    name: 'payments.refund',
    input: z.object({ refundId: z.uuid() }),
    run: ({ refundId }, now) => refundMoney(refundId, now),
  }),
  job({
    name: 'payments.take-in-missed',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: (_input, now) => takeInMissed(now),
  }),
  job({ name: 'payments.sweep', cron: '* * * * *', input: z.object({}), run: (_input, now) => sweep(now) }),
  job({
    name: 'payments.expire-reservations',
    cron: '* * * * *',
    input: z.object({}),
    run: (_input, now) => expireReservations(now),
  }),
  ...reconciliationJobs,
];
