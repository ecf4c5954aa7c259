import { clause } from '../model.ts';

export const dataEncryption = clause({
  id: 'data-encryption',
  heading: 'Payment information travels encrypted, and card numbers never reach us',
  text: [
    'Everything that belongs to a payment travels under TLS.',
    "Card numbers and security codes are typed into fields of Stripe's own and go from your browser straight to Stripe. They are never stored on our servers, because they never arrive there: Stripe alone processes them.",
  ],
  keeps: [],
  controls: [],
  duties: [],
});
