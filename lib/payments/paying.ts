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
  },
} as const;
