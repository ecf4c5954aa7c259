import { clause } from '../model.ts';

export const paymentProcessor = clause({
  id: 'payment-processor',
  heading: 'Stripe processes every payment',
  text: [
    'All payments are processed by Stripe. Stripe complies with PCI DSS in its own right and adds safeguards of its own to every transaction.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
