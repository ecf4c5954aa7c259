import { booksEqualStripes, onlyStripeMovesMoney, stripeSetUp } from '#lib/payments/index.ts';
import { clause } from '../model.ts';

export const paymentProcessor = clause({
  id: 'payment-processor',
  heading: 'Stripe processes every payment',
  text: [
    'All payments are processed by Stripe. There is no other way to pay here, and no payment that passes Stripe by.',
    'Stripe complies with PCI DSS, the security standard of the card industry, in its own right and at its strictest level, and adds safeguards of its own to every transaction.',
  ],
  keeps: [
    'Every movement of money in our books carries the name of Stripe’s record of it, and every night both books are compared with each other, in both directions.',
    'Once a year we look at Stripe’s attestation of compliance and keep its date.',
  ],
  controls: [onlyStripeMovesMoney, booksEqualStripes, stripeSetUp],
  duties: [],
});
