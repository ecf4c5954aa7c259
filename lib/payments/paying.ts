import { sql } from 'drizzle-orm';
import { caseIsOpen } from '#lib/risk/index.ts';
import { payment } from './schema.ts';

/** What is said of everything that belongs to a payment, in the map of personal data. */
export const paying = {
  of: 'customers',
  category: 'payments',
  purpose: 'To take what you owe once, to send back what is yours, and to account for both.',
  basis: 'contract',
  kept: {
    says: 'Ten years after the year of the payment, because tax law wants the books kept.',
    since: payment.createdAt,
    years: 10,
    unless: [
      {
        while: sql`not books_over(${payment.createdAt})`,
        because: 'By the clock of the database its time is not over.',
      },
      {
        while: sql`exists (select from dispute d where d.payment_id = ${payment.id} and d.closed_at is null)`,
        because: 'Its dispute is open.',
      },
      { while: caseIsOpen(payment.id), because: 'A case about it is open.' },
    ],
  },
} as const;
